package org.huwei.dashboards.audit;

/**
 * One stratum of a frame before the draw.
 *
 * @param area the area's code, which names the stratum
 * @param name the area's name
 * @param units how many units the frame has there
 * @param sample how many of them proportional allocation takes into the sample
 * @param reserves how many reserves follow in order
 */
public record FrameStratum(String area, String name, long units, long sample, long reserves) {}
