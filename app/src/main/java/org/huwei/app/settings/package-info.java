/**
 * Settings as small immutable records, one for each concern, with their defaults in application.yaml.
 */
@NullMarked
package org.huwei.app.settings;

import org.jspecify.annotations.NullMarked;
