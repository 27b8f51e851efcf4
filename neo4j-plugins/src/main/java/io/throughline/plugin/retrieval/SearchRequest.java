// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import org.jspecify.annotations.Nullable;

/**
 * A validated question.
 *
 * @param query may be blank when there is a vector
 * @param vector finite, of any length above 0; null when only text is searched
 */
@SuppressWarnings("ArrayRecordComponent")
public record SearchRequest(String query, float @Nullable [] vector, SearchOptions options) {}
