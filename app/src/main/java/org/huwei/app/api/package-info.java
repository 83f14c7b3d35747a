/**
 * The web API under {@code /api/v1}: the statistical methods as JSON in and JSON out, and their OpenAPI description.
 */
@NullMarked
package org.huwei.app.api;

import org.jspecify.annotations.NullMarked;
