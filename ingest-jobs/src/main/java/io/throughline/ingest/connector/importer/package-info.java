// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Files in which teams already keep requirements, as sources: a format makes items of a file, the rest is the same for all. */
@NullMarked
package io.throughline.ingest.connector.importer;

import org.jspecify.annotations.NullMarked;
