// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.Rows;
import io.throughline.plugin.graph.SampleGraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// [test->TL-US-10] [test->TL-SPEC-7]
class HybridSearchIT {
    private static final List<Double> ABOUT_BATTERIES = List.of(1.0, 0.0, 0.0, 0.0);

    private static Searching ann;
    private static Searching eve;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void writeGraph() {
        database = EmbeddedDatabase.cleared();
        ann = new Searching(database, "ann");
        eve = new Searching(database, "eve");
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .user("eve", "reader", "public", "active")
                .user("bob", "admin", "restricted", "inactive")
                .document(
                        "US-1",
                        "UserStory",
                        "Warn on low battery",
                        Map.of("status", "approved", "tags", List.of("power")))
                .chunk("US-1", "The pilot sees a warning when the battery level is too low.", 1, 0, 0, 0)
                .chunk("US-1", "Colours follow the style guide.", 0, 0.2, 1, 0)
                .document("US-2", "UserStory", "Plan a route")
                .chunk("US-2", "The pilot plans a route over waypoints.", 0, 1, 0, 0)
                .document("us-20", "UserStory", "Show the map")
                .chunk("us-20", "A map of the area.")
                .document("EP-1", "Epic", "Flight safety")
                .chunk("EP-1", "Everything that keeps a flight safe.", 0, 0, 1, 0)
                .document("src/BatteryMonitor.java", "Code", "BatteryMonitor")
                .chunk("src/BatteryMonitor.java", "class BatteryMonitor { int remainingCharge() }", 0.9, 0, 0, 0.1)
                .document("OLD-1", "UserStory", "Battery of the old kind", Map.of("validTo", now()))
                .link("EP-1", "PARENT_OF", "US-1")
                .link("src/BatteryMonitor.java", "IMPLEMENTS", "US-1")
                .link("OLD-1", "PARENT_OF", "US-1")
                .ready();
    }

    @Test
    void shouldFindByMeaningWordsAndGraph() {
        var rows = ann.rows("battery level too low", ABOUT_BATTERIES, Map.of());
        assertThat(rows).extracting(row -> row.get("key")).startsWith("US-1", "src/BatteryMonitor.java", "EP-1");
        var first = rows.get(0);
        assertThat(first.get("documentType")).isEqualTo("UserStory");
        assertThat(first.get("title")).isEqualTo("Warn on low battery");
        assertThat(first.get("rank")).isEqualTo(1L);
        assertThat(Rows.decimal(first, "score")).isBetween(0.0, 1.0);
        assertThat(Searching.passages(first).get(0))
                .containsEntry("chunkId", "US-1#0")
                .containsEntry("content", "The pilot sees a warning when the battery level is too low.");
        assertThat(Rows.text(Searching.explanation(first), "summary"))
                .contains("matches \"battery\", \"level\", \"low\"");
        assertThat(Searching.explanation(rows.get(2)).get("path")).isEqualTo(List.of("US-1", "<PARENT_OF", "EP-1"));
        assertThat(Rows.text(Searching.explanation(rows.get(2)), "summary")).contains("parent of US-1");
    }

    @Test
    void shouldFindNothingForThoseWhoMayReadNothing() {
        assertThat(eve.keys("battery", ABOUT_BATTERIES, Map.of())).isEmpty();
        assertThat(new Searching(database, "nobody").keys("battery", ABOUT_BATTERIES, Map.of()))
                .isEmpty();
        assertThat(new Searching(database, "bob").keys("battery", ABOUT_BATTERIES, Map.of()))
                .isEmpty();
    }

    @Test
    void shouldFindByWordsAloneBeforeAnythingIsEmbedded() {
        assertThat(ann.keys("map", null, Map.of())).containsExactly("us-20");
        assertThat(ann.keys("batteries", null, Map.of("weights", Map.of("graph", 0))))
                .containsExactlyInAnyOrder("US-1", "src/BatteryMonitor.java");
    }

    @Test
    void shouldFindAClassByAPartOfItsName() {
        assertThat(ann.keys("monitor", null, Map.of("types", List.of("Code"))))
                .containsExactly("src/BatteryMonitor.java");
        assertThat(ann.keys("remaining_charge", null, Map.of("types", List.of("Code"))))
                .containsExactly("src/BatteryMonitor.java");
    }

    @Test
    void shouldPutTheDocumentFirstWhoseKeyIsAsked() {
        assertThat(ann.keys("US-2", ABOUT_BATTERIES, Map.of())).startsWith("US-2");
        assertThat(ann.keys(" us-2 ", ABOUT_BATTERIES, Map.of())).startsWith("US-2");
        assertThat(ann.keys("US-20", ABOUT_BATTERIES, Map.of())).startsWith("us-20");
        assertThat(ann.rows("US-2", ABOUT_BATTERIES, Map.of()).get(0)).containsEntry("score", 1.0);
        assertThat(eve.keys("US-2", ABOUT_BATTERIES, Map.of())).isEmpty();
    }

    @Test
    void shouldSeeTombstonesOnlyInThePast() {
        assertThat(ann.keys("old kind", null, Map.of())).doesNotContain("OLD-1");
        assertThat(ann.keys("OLD-1", null, Map.of())).doesNotContain("OLD-1");
        assertThat(ann.keys("old kind", null, Map.of("asOf", "2020-01-01"))).contains("OLD-1");
    }

    @Test
    void shouldFilterEveryLegBeforeRanking() {
        for (var options : List.<Map<String, Object>>of(
                Map.of("types", List.of("Epic")),
                Map.of("statuses", List.of("approved")),
                Map.of("tags", List.of("power", "other")))) {
            var keys = Set.copyOf(ann.keys("battery", ABOUT_BATTERIES, options));
            assertThat(keys)
                    .as("%s", options)
                    .isEqualTo(options.containsKey("types") ? Set.of("EP-1") : Set.of("US-1"));
        }
    }

    @Test
    void shouldGiveAsManyPassagesAsAsked() {
        assertThat(passagesOfStory(0)).isEmpty();
        assertThat(passagesOfStory(1)).containsExactly("US-1#0");
        assertThat(passagesOfStory(3)).containsExactly("US-1#0", "US-1#1");
    }

    private static List<Object> passagesOfStory(int max) {
        var rows = ann.rows("battery", ABOUT_BATTERIES, Map.of("passages", max, "types", List.of("UserStory")));
        assertThat(rows.get(0)).containsEntry("key", "US-1");
        return Searching.passages(rows.get(0)).stream()
                .map(passage -> passage.get("chunkId"))
                .toList();
    }

    @Test
    void shouldLeaveTheExplanationShortWhenNobodyWantsIt() {
        var explanation = Searching.explanation(
                ann.rows("battery", null, Map.of("explain", false)).get(0));
        assertThat(explanation).containsEntry("summary", "").containsEntry("path", List.of());
        assertThat((List<?>) explanation.get("legs")).isNotEmpty();
    }

    @Test
    void shouldSeeWhatTheLastCommitWrote() {
        new SampleGraph(database).document("US-99", "UserStory", "Recharge in flight");
        assertThat(ann.keys("recharge", null, Map.of())).containsExactly("US-99");
        database.run("MATCH (d:Document {key: 'US-99'}) DETACH DELETE d");
        assertThat(ann.keys("recharge", null, Map.of())).isEmpty();
    }

    private static Object now() {
        return java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC);
    }
}
