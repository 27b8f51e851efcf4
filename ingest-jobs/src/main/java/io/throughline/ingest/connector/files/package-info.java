// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** A folder of documents as a source: text, office files and e-mail, read where they lie. */
@NullMarked
package io.throughline.ingest.connector.files;

import org.jspecify.annotations.NullMarked;
