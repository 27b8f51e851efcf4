// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import io.throughline.names.Indexes;
import java.time.Duration;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when the database answers and holds our schema. */
@Component("graph")
final class GraphHealth implements HealthIndicator {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(3);
    private static final String SCHEMA =
            "SHOW INDEXES YIELD name, state WHERE name IN $names AND state = 'ONLINE' RETURN count(*) AS online";

    private final Driver driver;
    private final SessionConfig session;

    GraphHealth(Driver driver, GraphProperties properties) {
        this.driver = driver;
        this.session = SessionConfig.forDatabase(properties.database());
    }

    @Override
    public Health health() {
        var names = java.util.List.of(Indexes.CHUNK_TEXT, Indexes.CHUNK_EMBEDDING, Indexes.DOCUMENT_TITLE);
        try (var open = driver.session(session)) {
            var online = open.run(
                            SCHEMA,
                            Map.of("names", names),
                            TransactionConfig.builder().withTimeout(ANSWER_MAX).build())
                    .single()
                    .get("online")
                    .asInt();
            return online == names.size()
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
