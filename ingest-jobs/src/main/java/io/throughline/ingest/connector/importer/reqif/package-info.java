// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** ReqIF exchange files (OMG formal/16-07-01). */
@NullMarked
package io.throughline.ingest.connector.importer.reqif;

import org.jspecify.annotations.NullMarked;
