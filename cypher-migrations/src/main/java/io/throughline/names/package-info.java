// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * The only home of the graph's names: labels, relationship types, properties, indexes and procedures. Everything that
 * writes or reads the graph takes them from here, so that a rename is one change and a typing slip does not compile.
 * This package depends on the JDK alone, because it also travels inside the plugin's jar.
 */
@NullMarked
package io.throughline.names;

import org.jspecify.annotations.NullMarked;
