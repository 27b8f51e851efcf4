// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** StrictDoc documents ({@code .sdoc}), read line by line. */
@NullMarked
package io.throughline.ingest.connector.importer.strictdoc;

import org.jspecify.annotations.NullMarked;
