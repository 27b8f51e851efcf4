// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.SampleGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// [test->TL-US-10] [test->TL-SPEC-7]
class HybridSearchIT {
    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("eve", "reader", "public", "active")
                .document("US-1", "UserStory", "Warn on low battery")
                .chunk("US-1", "The pilot sees a warning when the battery level is too low.", 1, 0, 0, 0)
                .document("US-2", "UserStory", "Plan a route")
                .chunk("US-2", "The pilot plans a route over waypoints.", 0, 1, 0, 0)
                .document("EP-1", "Epic", "Flight safety")
                .chunk("EP-1", "Everything that keeps a flight safe.", 0, 0, 1, 0)
                .document("src/BatteryMonitor.java", "Code", "BatteryMonitor")
                .chunk("src/BatteryMonitor.java", "class BatteryMonitor { int batteryLevel() }", 0.9, 0, 0, 0.1)
                .link("EP-1", "PARENT_OF", "US-1")
                .link("src/BatteryMonitor.java", "IMPLEMENTS", "US-1")
                .ready();
    }

    @Test
    void shouldFindByMeaningWordsAndGraph() {
        var rows = search("battery level too low", List.of(1.0, 0.0, 0.0, 0.0), "ann", Map.of());
        assertThat(rows).extracting(row -> row.get("key")).startsWith("US-1", "src/BatteryMonitor.java");
        assertThat(rows).extracting(row -> row.get("key")).contains("EP-1");
    }

    @Test
    void shouldFindNothingForThoseWhoMayReadNothing() {
        assertThat(search("battery", List.of(1.0, 0.0, 0.0, 0.0), "eve", Map.of()))
                .isEmpty();
        assertThat(search("battery", List.of(1.0, 0.0, 0.0, 0.0), "nobody", Map.of()))
                .isEmpty();
    }

    static List<Map<String, Object>> search(
            String query, List<Double> vector, String principal, Map<String, Object> options) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("query", query);
        parameters.put("vector", vector);
        parameters.put("principal", principal);
        parameters.put("options", options);
        return database.run("CALL throughline.search.hybrid($query, $vector, $principal, $options)", parameters);
    }
}
