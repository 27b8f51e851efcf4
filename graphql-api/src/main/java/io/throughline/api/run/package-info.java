// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What the runs of ingest did, for administrators. */
@NullMarked
package io.throughline.api.run;

import org.jspecify.annotations.NullMarked;
