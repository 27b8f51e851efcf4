// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The only user of the database driver: runs Cypher from the class path as one principal, and hands out plain rows. */
@NullMarked
package io.throughline.api.graph;

import org.jspecify.annotations.NullMarked;
