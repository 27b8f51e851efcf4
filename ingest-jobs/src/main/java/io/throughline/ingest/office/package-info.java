// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Text out of office files, read by Apache Tika within limits of size, memory and time. Nothing in a file is executed,
 * fetched or decrypted, and what is embedded in it is not read. Knows no source and no graph.
 */
@NullMarked
package io.throughline.ingest.office;

import org.jspecify.annotations.NullMarked;
