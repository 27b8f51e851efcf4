// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Doorstop documents: folders of YAML or Markdown files, one item each. */
@NullMarked
package io.throughline.ingest.connector.importer.doorstop;

import org.jspecify.annotations.NullMarked;
