// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Cuts source files into files, types and functions, so that each text is owned once, and tells tests from code. Five
 * languages are parsed with tree-sitter; other text that we know by name is taken as plain lines. Pure; a file that does
 * not parse is taken as far as it does.
 */
@NullMarked
package io.throughline.ingest.code;

import org.jspecify.annotations.NullMarked;
