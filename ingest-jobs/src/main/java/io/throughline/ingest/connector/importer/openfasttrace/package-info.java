// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** OpenFastTrace specification items, in Markdown and in specobject XML. */
@NullMarked
package io.throughline.ingest.connector.importer.openfasttrace;

import org.jspecify.annotations.NullMarked;
