// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What is missing, hangs loose or is out of date: requirements, code, tests, references and documents. Plain Java. */
@NullMarked
package io.throughline.plugin.gaps;

import org.jspecify.annotations.NullMarked;
