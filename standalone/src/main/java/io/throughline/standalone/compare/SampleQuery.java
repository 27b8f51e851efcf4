// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.compare;

import io.throughline.names.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;

/**
 * A question with known answers: the title of a requirement, and the documents that are linked with it.
 *
 * @param key of the requirement, which is no answer to its own title
 */
record SampleQuery(String key, String title, Set<String> answers) {
    private static final List<String> TYPES = Stream.of(
                    DocumentType.EPIC,
                    DocumentType.PRD,
                    DocumentType.USER_STORY,
                    DocumentType.TASK,
                    DocumentType.TECH_SPEC)
            .map(DocumentType::label)
            .toList();
    /** Fingerprints are hashes: in their order requirements come in no order, and in the same one each time. */
    private static final String SAMPLE = """
            MATCH (d:Document) WHERE d.documentType IN $types AND d.validTo IS NULL AND d.title <> d.key
            MATCH (d)-[r:IMPLEMENTS|SPECIFIES|VERIFIES]-(answer:Document)
            WHERE r.validTo IS NULL AND answer.validTo IS NULL AND coalesce(r.reviewState <> 'rejected', true)
              AND EXISTS { (answer)-[:HAS_CHUNK]->() }
            WITH d, collect(DISTINCT answer.key) AS answers
            RETURN d.key AS key, d.title AS title, answers ORDER BY d.fingerprint, d.key LIMIT $limit
            """;

    /** At most {@code limit} of a graph. */
    static List<SampleQuery> of(Driver driver, int limit) {
        return driver
                .executableQuery(SAMPLE)
                .withParameters(Map.of("types", TYPES, "limit", limit))
                .execute()
                .records()
                .stream()
                .map(row -> new SampleQuery(
                        row.get("key").asString(),
                        row.get("title").asString(),
                        Set.copyOf(row.get("answers").asList(value -> value.asString()))))
                .toList();
    }
}
