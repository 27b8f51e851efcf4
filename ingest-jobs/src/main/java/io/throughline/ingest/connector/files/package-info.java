// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** A folder of documents as a source: Markdown, HTML and plain text, read where they lie. */
@NullMarked
package io.throughline.ingest.connector.files;

import org.jspecify.annotations.NullMarked;
