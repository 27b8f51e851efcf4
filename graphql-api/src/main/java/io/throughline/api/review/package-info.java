// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * What people decide about links: which suggestions hold, and that a link was looked at. Plain Java over one transaction, used
 * by the service and by the command line alike, and the service's door to it.
 */
@NullMarked
package io.throughline.api.review;

import org.jspecify.annotations.NullMarked;
