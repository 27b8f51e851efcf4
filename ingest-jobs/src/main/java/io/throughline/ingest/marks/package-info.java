// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * What people write to tie code and commits to requirements: trace marks, commit trailers and keys in passing. Plain
 * grammar over text; who owns a mark is decided by those who know the structure around it.
 */
@NullMarked
package io.throughline.ingest.marks;

import org.jspecify.annotations.NullMarked;
