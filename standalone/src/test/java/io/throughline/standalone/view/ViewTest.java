// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewTest {
    @Test
    void shouldShowAHitWithItsReason() {
        Map<String, @Nullable Object> hit = Map.of(
                "rank",
                1L,
                "key",
                "US-1",
                "documentType",
                "UserStory",
                "title",
                "Warn early",
                "score",
                0.8249,
                "explanation",
                Map.of("summary", "matches \"battery\""));

        assertThat(SearchText.of(List.of(hit)))
                .isEqualToNormalizingNewlines("  1. US-1  UserStory  Warn early  (0.82)\n     matches \"battery\"");
    }

    // [test->TL-US-12]
    @Test
    void shouldShowAWalkAsATreeWithEvidence() {
        var steps = List.of(
                step("US-1", "UserStory", null, null),
                step("PRD-1", "PRD", "US-1", link("PARENT_OF", "in", null)),
                step("SPEC-1", "TechSpec", "US-1", link("SPECIFIES", "in", null)),
                step("code:a", "Code", "SPEC-1", link("IMPLEMENTS", "in", "A.java:3@abc")));

        assertThat(TraceText.of(steps)).isEqualTo("""
                US-1  UserStory  Title of US-1
                ├─ <- PARENT_OF PRD-1  PRD  Title of PRD-1  [declared 1.00]
                └─ <- SPECIFIES SPEC-1  TechSpec  Title of SPEC-1  [declared 1.00]
                   └─ <- IMPLEMENTS code:a  Code  Title of code:a  [declared 1.00, A.java:3@abc]\
                """);
    }

    @Test
    void shouldSayThatAWalkWasCut() {
        var step = new LinkedHashMap<>(step("US-1", "UserStory", null, null));
        step.put("truncated", true);

        assertThat(TraceText.of(List.of(step))).contains("--limit");
    }

    @Test
    void shouldPrintRowsAsOneJsonArray() {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("key", "US-1");
        row.put("validTo", null);
        row.put("at", ZonedDateTime.of(2026, 11, 22, 10, 0, 0, 0, ZoneOffset.UTC));
        row.put("path", List.of("a\"b", 2L, Map.of("score", 0.5)));

        assertThat(Json.array(List.of(row, Map.of("key", "ü"))))
                .isEqualTo(
                        "[{\"key\":\"US-1\",\"validTo\":null,\"at\":\"2026-11-22T10:00Z\",\"path\":[\"a\\\"b\",2,{\"score\":0.5}]},\n {\"key\":\"ü\"}]");
        assertThat(Json.array(List.of())).isEqualTo("[]");
    }

    private static Map<String, @Nullable Object> step(
            String key, String type, @Nullable String from, @Nullable Map<String, @Nullable Object> link) {
        var step = new LinkedHashMap<String, @Nullable Object>();
        step.put("key", key);
        step.put("documentType", type);
        step.put("title", "Title of " + key);
        step.put("fromKey", from);
        step.put("relationship", link);
        step.put("truncated", false);
        return step;
    }

    private static Map<String, @Nullable Object> link(String type, String direction, @Nullable String evidence) {
        var link = new LinkedHashMap<String, @Nullable Object>();
        link.put("type", type);
        link.put("direction", direction);
        link.put("origin", "declared");
        link.put("confidence", 1.0);
        link.put("evidence", evidence);
        return new LinkedHashMap<>(new ArrayList<>(List.of(link)).get(0));
    }
}
