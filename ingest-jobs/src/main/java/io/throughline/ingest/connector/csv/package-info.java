// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * A tracker's CSV export as a source. The whole file is checked before anything of it is given, then each row is read
 * again from its place in the file when it is asked for, so that memory holds an index and never the file.
 */
@NullMarked
package io.throughline.ingest.connector.csv;

import org.jspecify.annotations.NullMarked;
