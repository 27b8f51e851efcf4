// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * A change of a field, to be written: {@link io.throughline.ingest.model.FieldChange}, clean and masked.
 *
 * @param id unique among the changes of its document
 */
public record ChangeWrite(
        String id, String field, String before, String after, String by, ZonedDateTime at, List<String> names) {
    public ChangeWrite {
        names = List.copyOf(names);
    }

    Map<String, Object> properties(String key) {
        return Map.of(
                PropertyKeys.CHANGE_ID, Digest.id(key, id),
                PropertyKeys.FIELD, field,
                PropertyKeys.BEFORE, before,
                PropertyKeys.AFTER, after,
                PropertyKeys.BY, by,
                PropertyKeys.AT, at,
                PropertyKeys.NAMES, names);
    }
}
