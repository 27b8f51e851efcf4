// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Search without a database: which legs are asked, how their scores meet, what the graph adds and how a row explains
 * itself. Plain Java, so that every rule tests in milliseconds.
 */
@NullMarked
package io.throughline.plugin.retrieval;

import org.jspecify.annotations.NullMarked;
