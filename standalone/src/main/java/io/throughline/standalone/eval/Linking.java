// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import io.throughline.names.DocumentType;
import io.throughline.names.Procedures;
import io.throughline.standalone.eval.beir.BeirConnector;
import io.throughline.standalone.eval.beir.BeirFolder;
import io.throughline.standalone.eval.metric.Ranking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Session;

/**
 * Asks the procedure that suggests links, for all queries of a folder at once, as the local administrator. Each target counts by
 * itself, because judgements name targets, also those that others contain.
 */
final class Linking {
    private static final String SUGGEST = """
            CALL %s('local', {from: $from, to: $to, limit: $limit, confidence: 0.0, linked: true, parts: true})
            YIELD sourceKey, targetKey, confidence, recommended
            RETURN sourceKey, targetKey, confidence, recommended
            """.formatted(Procedures.TRACE_SUGGEST);

    private final Session session;

    Linking(Session session) {
        this.session = session;
    }

    /** The graph must hold the folder's targets, and its queries as documents. */
    LegFigures measure(BeirFolder folder) {
        var found = new HashMap<String, List<Ranking.Found>>();
        double threshold = 1;
        var parameters = Map.<String, Object>of(
                "from", labels(BeirConnector.queries(folder).types()),
                "to", labels(BeirConnector.corpus(folder).types()),
                "limit", FrozenSetting.LIMIT);
        for (var row : session.executeRead(
                transaction -> transaction.run(SUGGEST, parameters).list())) {
            double confidence = row.get("confidence").asDouble();
            found.computeIfAbsent(row.get("sourceKey").asString(), absent -> new ArrayList<>())
                    .add(new Ranking.Found(row.get("targetKey").asString(), confidence));
            if (row.get("recommended").asBoolean()) {
                threshold = Math.min(threshold, confidence);
            }
        }
        var rankings = folder.queries().stream()
                .map(query -> new Ranking(
                        found.getOrDefault(BeirConnector.QUERY + query.id(), List.of()), folder.relevantTo(query)))
                .toList();
        return LegFigures.of(rankings, threshold);
    }

    private static List<String> labels(Set<DocumentType> types) {
        return types.stream().map(DocumentType::label).sorted().toList();
    }
}
