// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import io.throughline.embedding.TextEmbedder;
import io.throughline.ingest.ProgressListener;
import io.throughline.names.Procedures;
import io.throughline.standalone.eval.beir.BeirEntry;
import io.throughline.standalone.eval.beir.BeirFolder;
import io.throughline.standalone.eval.metric.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;

/** Asks the procedure that everybody asks for every query of a folder, as the local administrator. */
final class Asking {
    private static final String SEARCH = """
            CALL %s($query, $vector, 'local', $options) YIELD key, score
            RETURN key, score
            """.formatted(Procedures.SEARCH_HYBRID);

    private final Session session;
    private final TextEmbedder embedder;
    private final ProgressListener progress;

    Asking(Session session, TextEmbedder embedder, ProgressListener progress) {
        this.session = session;
        this.embedder = embedder;
        this.progress = progress;
    }

    /** One ranking for each query, in their order. */
    List<Ranking> ask(BeirFolder folder, Leg leg) {
        progress.started(
                "asking %s, %s (queries)".formatted(folder.name(), leg.label()),
                folder.queries().size());
        try {
            var rankings = new ArrayList<Ranking>();
            for (var query : folder.queries()) {
                rankings.add(new Ranking(found(query, leg), folder.relevantTo(query)));
                if (rankings.size() % 100 == 0
                        || rankings.size() == folder.queries().size()) {
                    progress.advanced(rankings.size());
                }
            }
            return rankings;
        } finally {
            progress.finished();
        }
    }

    private List<Ranking.Found> found(BeirEntry query, Leg leg) {
        var text = query.whole();
        var options =
                new HashMap<String, Object>(Map.of("limit", FrozenSetting.LIMIT, "passages", 0, "explain", false));
        if (!leg.weights().isEmpty()) {
            options.put("weights", leg.weights());
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("query", text);
        parameters.put("vector", leg == Leg.TEXT ? Values.NULL : Values.value(embedder.embedQuery(text)));
        parameters.put("options", options);
        return session.executeRead(transaction -> transaction
                .run(SEARCH, parameters)
                .list(row -> new Ranking.Found(
                        row.get("key").asString(), row.get("score").asDouble())));
    }
}
