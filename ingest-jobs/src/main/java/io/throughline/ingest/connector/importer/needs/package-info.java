// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The {@code needs.json} that sphinx-needs builds. */
@NullMarked
package io.throughline.ingest.connector.importer.needs;

import org.jspecify.annotations.NullMarked;
