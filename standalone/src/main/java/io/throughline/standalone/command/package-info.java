// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The verbs of the command line: each reads its words, has the work done and prints the outcome. */
@NullMarked
package io.throughline.standalone.command;

import org.jspecify.annotations.NullMarked;
