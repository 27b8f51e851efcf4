// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * What a source remembers of one change of one field of a document.
 *
 * @param id stable, unique among the changes of the document
 * @param field {@code status}, {@code title}, {@code owner}, {@code type}, {@code priority}, {@code parent} or {@code link}
 * @param before as a person reads it; empty when there was nothing
 * @param after the same; empty when nothing is left
 * @param by a person's name; empty when the source does not say
 * @param names keys of other documents that stand in {@code before} or {@code after}
 */
public record FieldChange(
        String id, String field, String before, String after, String by, ZonedDateTime at, List<String> names) {
    public FieldChange {
        names = List.copyOf(names);
    }
}
