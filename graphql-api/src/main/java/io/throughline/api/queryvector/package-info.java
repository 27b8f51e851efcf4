// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The vector of a query: from a cache in memory, a shared cache, or the embedding model. */
@NullMarked
package io.throughline.api.queryvector;

import org.jspecify.annotations.NullMarked;
