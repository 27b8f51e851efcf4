// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Which of two embedding models finds more in a graph, by questions that the graph itself knows the answers to. */
@NullMarked
package io.throughline.standalone.compare;

import org.jspecify.annotations.NullMarked;
