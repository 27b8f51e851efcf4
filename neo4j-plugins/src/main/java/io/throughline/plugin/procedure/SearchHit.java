// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.retrieval.Explanation;
import io.throughline.plugin.retrieval.LegShare;
import io.throughline.plugin.retrieval.Passage;
import io.throughline.plugin.retrieval.SearchRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;

/** A row of {@code throughline.search.hybrid}. */
public record SearchHit(
        @Description("Place in the answer, from 1.") long rank,

        @Description("Key of the document.") String key,

        @Description("Type of the document, for example `UserStory`.") @Nullable
        String documentType,

        @Description("Title of the document.") String title,

        @Description("How well the document answers, in [0, 1]; comparable across queries.")
        double score,

        @Description(
                "Best passages, best first: chunkId STRING, content STRING, sectionPath LIST<STRING>, score FLOAT in [0, 1]; "
                        + "with `neighbours` also before and after, LISTs of the same.")
        List<Map<String, Object>> passages,

        @Description(
                "Why the row came: legs LIST<MAP {leg, rank, score, contribution}> whose contributions add up to the score, "
                        + "path LIST<STRING> of keys and relationship types that the graph came by, strategy STRING, summary STRING.")
        Map<String, Object> explanation,

        @Description("The document.") Node node) {

    static SearchHit of(SearchRow row, VisibleDocuments documents) {
        return new SearchHit(
                row.rank(),
                row.key(),
                documents.type(row.key()),
                documents.title(row.key()),
                row.score(),
                row.passages().stream().map(SearchHit::map).toList(),
                map(row.explanation()),
                documents.node(row.key()));
    }

    private static Map<String, Object> map(Passage passage) {
        var map = new LinkedHashMap<String, Object>();
        map.put("chunkId", passage.chunkId());
        map.put("content", passage.content());
        map.put("sectionPath", passage.sectionPath());
        map.put("score", passage.score());
        if (!passage.before().isEmpty() || !passage.after().isEmpty()) {
            map.put("before", passage.before().stream().map(SearchHit::map).toList());
            map.put("after", passage.after().stream().map(SearchHit::map).toList());
        }
        return map;
    }

    private static Map<String, Object> map(Explanation explanation) {
        return Map.of(
                "legs", explanation.legs().stream().map(SearchHit::map).toList(),
                "path", explanation.path(),
                "strategy", explanation.strategy(),
                "summary", explanation.summary());
    }

    static Map<String, @Nullable Object> map(LegShare leg) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        var rank = leg.rank();
        map.put("leg", leg.leg());
        map.put("rank", rank == null ? null : rank.longValue());
        map.put("score", leg.score());
        map.put("contribution", leg.contribution());
        return map;
    }
}
