package org.huwei.dashboards.audit;

/**
 * One drawn unit.
 *
 * @param area code of the stratum
 * @param areaName name of the stratum
 * @param order its place in the ticket order of its stratum, from 1
 * @param reserve true when it is a reserve, false when it belongs to the sample
 * @param unit its id: a pseudonym for a case
 * @param ticket its ticket in full
 */
public record DrawItem(String area, String areaName, long order, boolean reserve, String unit, String ticket) {}
