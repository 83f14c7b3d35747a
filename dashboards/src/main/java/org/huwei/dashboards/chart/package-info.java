/**
 * Charts: one Flow component around ECharts, pure builders that turn figures into options, and the frame every chart
 * stands in (finding, measure, table twin, files). Colours stand as names of style variables, so that one stylesheet
 * decides light, dark and paper.
 */
@NullMarked
package org.huwei.dashboards.chart;

import org.jspecify.annotations.NullMarked;
