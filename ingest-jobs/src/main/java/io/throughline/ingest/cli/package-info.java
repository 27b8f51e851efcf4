// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The job as a process of its own, configured by the environment. */
@NullMarked
package io.throughline.ingest.cli;

import org.jspecify.annotations.NullMarked;
