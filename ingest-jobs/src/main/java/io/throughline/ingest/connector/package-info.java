// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Where documents come from. {@link io.throughline.ingest.connector.Connectors} opens a source by the words a person
 * types; each scheme has a package of its own. Nothing here knows the job engine or the database: what a connector gives
 * are records, and what its mapper gives are changes in terms of the graph.
 */
@NullMarked
package io.throughline.ingest.connector;

import org.jspecify.annotations.NullMarked;
