// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * What callers see: thin procedures and functions with their result records. Their signatures are a contract, held by a
 * golden file.
 */
@NullMarked
package io.throughline.plugin.procedure;

import org.jspecify.annotations.NullMarked;
