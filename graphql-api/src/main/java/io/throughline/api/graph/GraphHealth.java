// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import io.throughline.names.Indexes;
import io.throughline.names.VectorSlot;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when the database answers and holds our schema. */
@Component("graph")
final class GraphHealth implements HealthIndicator {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(3);
    private static final String ONLINE =
            "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN collect(name) AS names";
    /** Whichever models the graph has, and however often they were changed. */
    private static final Set<String> ALWAYS = Set.of(Indexes.CHUNK_TEXT, Indexes.DOCUMENT_TITLE);

    private final Driver driver;
    private final SessionConfig session;

    GraphHealth(Driver driver, GraphProperties properties) {
        this.driver = driver;
        this.session = SessionConfig.forDatabase(properties.database());
    }

    @Override
    public Health health() {
        try (var open = driver.session(session)) {
            var names = open.run(
                            ONLINE,
                            Map.of(),
                            TransactionConfig.builder().withTimeout(ANSWER_MAX).build())
                    .single()
                    .get("names")
                    .asList(Value::asString);
            boolean hasVectors =
                    Arrays.stream(VectorSlot.values()).map(VectorSlot::index).anyMatch(names::contains);
            return hasVectors && names.containsAll(ALWAYS)
                    ? Health.up().build()
                    : Health.outOfService()
                            .withDetail("reason", "the schema is not there yet")
                            .build();
        } catch (Neo4jException e) {
            return Health.down()
                    .withDetail("reason", "the database cannot be reached")
                    .build();
        }
    }
}
