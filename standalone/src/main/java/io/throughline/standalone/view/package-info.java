// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Rows of the graph as text for people and as JSON for programs. */
@NullMarked
package io.throughline.standalone.view;

import org.jspecify.annotations.NullMarked;
