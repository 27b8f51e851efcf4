// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * What the plugin keeps in memory so that a search under any filter is exact and quick: the filterable facts of documents
 * as columns, the vectors of passages as codes, the terms of texts as postings. It is never the truth: it is read from the
 * graph, follows its commits, and can be thrown away at any moment.
 *
 * <p>Readers work on a {@link io.throughline.plugin.memory.Snapshot}, which never changes. Writers share what did not
 * change with the snapshot before: columns and flags are copied page by page, vectors are appended, texts form segments
 * that are merged as they grow in number. Plain Java, without a database.
 */
@NullMarked
package io.throughline.plugin.memory;

import org.jspecify.annotations.NullMarked;
