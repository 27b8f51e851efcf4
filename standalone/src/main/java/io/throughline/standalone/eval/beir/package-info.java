// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Evaluation folders in BEIR's form, and how ingest reads their corpus. */
@NullMarked
package io.throughline.standalone.eval.beir;

import org.jspecify.annotations.NullMarked;
