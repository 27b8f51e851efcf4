// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * A git repository as a source: the documents and the code of its head, and its newest commits. Everything is read from
 * the object database, never from the working tree, so that a run sees one state and needs no checkout.
 */
@NullMarked
package io.throughline.ingest.connector.git;

import org.jspecify.annotations.NullMarked;
