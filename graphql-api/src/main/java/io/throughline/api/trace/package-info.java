// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Walks from a document along its links, and the surroundings of a document as a graph. */
@NullMarked
package io.throughline.api.trace;

import org.jspecify.annotations.NullMarked;
