// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * What all connectors share: the declared fields of a document, which are the same in a CSV column, in front matter and
 * later in a tracker, and how a text file becomes a document. Pure; knows no scheme.
 */
@NullMarked
package io.throughline.ingest.connector.document;

import org.jspecify.annotations.NullMarked;
