/**
 * The frame of every page: theme, navigation, languages, sign-in, error pages, and the blocks each page is made of
 * (title, sentence, chips, stamp, sections, footnotes, tables). Knows no figures of its own.
 */
@NullMarked
package org.huwei.dashboards.shell;

import org.jspecify.annotations.NullMarked;
