// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * What flows through ingest: a {@link io.throughline.ingest.model.SourceRecord} is what a connector read, a
 * {@link io.throughline.ingest.model.GraphChange} is what a mapper made of it. Plain values; nothing here does I/O or
 * knows the database.
 */
@NullMarked
package io.throughline.ingest.model;

import org.jspecify.annotations.NullMarked;
