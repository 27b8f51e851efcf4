// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The GraphQL service: asks the graph for people, programs and the explorer. It writes nothing. */
@NullMarked
package io.throughline.api;

import org.jspecify.annotations.NullMarked;
