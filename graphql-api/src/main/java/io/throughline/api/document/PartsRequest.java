// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.paging.PageRequest;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of what hangs on one document and is no document itself. */
record PartsRequest(String key, @Nullable ZonedDateTime asOf, PageRequest page) {
    static PartsRequest of(DocumentView document, PageRequest page) {
        return new PartsRequest(document.key(), document.asOf(), page);
    }

    Map<String, @Nullable Object> asParameter(int id) {
        var parameter = new HashMap<String, @Nullable Object>();
        parameter.put("id", id);
        parameter.put("key", key);
        parameter.put("asOf", asOf);
        parameter.put("first", page.first());
        parameter.put("after", page.after());
        return parameter;
    }
}
