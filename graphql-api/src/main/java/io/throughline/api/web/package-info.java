// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The door: limits, errors, guards against other sites, and the files of the explorer. */
@NullMarked
package io.throughline.api.web;

import org.jspecify.annotations.NullMarked;
