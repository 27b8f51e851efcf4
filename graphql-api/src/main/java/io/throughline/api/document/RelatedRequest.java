// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.paging.PageRequest;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one field of one document asks for. Equal requests are answered once.
 *
 * @param relations which links to follow; rows of all of them make one list
 * @param types only these types of link; null for all
 * @param withContent whether the texts of the other documents are wanted
 */
record RelatedRequest(
        String key,
        @Nullable ZonedDateTime asOf,
        List<Relation> relations,
        @Nullable List<String> types,
        PageRequest page,
        boolean withContent) {
    static RelatedRequest of(DocumentView document, Relation relation, PageRequest page, boolean withContent) {
        return new RelatedRequest(document.key(), document.asOf(), List.of(relation), null, page, withContent);
    }

    /** @param id tells the rows of this request from those of the others in the statement */
    Map<String, @Nullable Object> asParameter(int id) {
        var parameter = new HashMap<String, @Nullable Object>();
        parameter.put("id", id);
        parameter.put("key", key);
        parameter.put("asOf", asOf);
        parameter.put("relations", relations.stream().map(Relation::name).toList());
        parameter.put("types", types);
        parameter.put("first", page.first());
        parameter.put("after", page.after());
        return parameter;
    }
}
