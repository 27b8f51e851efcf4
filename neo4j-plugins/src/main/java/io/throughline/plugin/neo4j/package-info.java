// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * The doors to the graph: the only package, beside the procedures, that knows Neo4j.
 */
@NullMarked
package io.throughline.plugin.neo4j;

import org.jspecify.annotations.NullMarked;
