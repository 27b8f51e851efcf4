// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Files that hang on the pages and issues of services, read as the files of a folder are. */
@NullMarked
package io.throughline.ingest.connector.attachment;

import org.jspecify.annotations.NullMarked;
