// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The databases that are measured: ours, and Neo4j as everybody installs it, each in a process of its own. */
@NullMarked
package io.throughline.benchmarks.database;

import org.jspecify.annotations.NullMarked;
