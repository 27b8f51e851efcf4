// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Brings a database to the current schema: versioned Cypher, and the vector index whose width the model decides. */
@NullMarked
package io.throughline.schema;

import org.jspecify.annotations.NullMarked;
