// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import io.throughline.plugin.graph.SampleGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-SPEC-8] [test->TL-US-11]
class HostileTextIT {
    private static Searching ann;

    @BeforeAll
    static void writeGraph() {
        var database = EmbeddedDatabase.cleared();
        ann = new Searching(database, "ann");
        new SampleGraph(database)
                .user("ann", "reader", "internal", "active")
                .document("US-123", "UserStory", "Ärger mit der Café-Größe")
                .chunk(
                        "US-123",
                        "Since v2.5.0 getBatteryLevel() of io.example.Drone.power reads MAX_CELL_COUNT cells (C:\\temp\\log.txt).")
                .ready();
    }

    @ParameterizedTest
    @CsvSource({
        "us-123",
        "US 123",
        "123",
        "v2.5.0",
        "2.5.0",
        "2.5",
        "getBatteryLevel",
        "battery level",
        "getbatterylevel",
        "LEVELS",
        "io.example.Drone.power",
        "io.example",
        "drone",
        "max_cell_count",
        "cell count",
        "log.txt",
        "C:\\temp\\log.txt",
        "cafe",
        "Café",
        "CAFÉ-GRÖSSE",
        "grosse",
        "arger",
        "cells",
    })
    void shouldFindNamesWholeAndInParts(String query) {
        assertThat(ann.keys(query, null, Map.of())).containsExactly("US-123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "\"",
                "battery\"",
                "\"battery",
                "battery AND",
                "AND OR NOT",
                "NOT",
                "+-&&||!(){}[]^\"~*?:\\/",
                "content:battery",
                "key:*",
                "*",
                "?",
                "*:*",
                "battery~",
                "battery~0.8",
                "battery^",
                "battery^-1",
                "[a TO b]",
                "{a TO",
                "\\",
                "\\\\",
                "/bat/",
                "_exists_:key",
                "battery\u0000level",
                "\uD800",
                "\uDC00battery",
                "a\u202Eb",
                "\uFFFF",
                "-battery",
                "!battery",
                "''",
                "'; DROP",
                "$battery",
                "`battery`",
                "#{1}",
                "${jndi:ldap://x}",
                "%s%n",
                "\t\n\r"
            })
    void shouldNeverSeeSyntaxInWhatPeopleType(String query) {
        // Rows or no rows, but no error: the tab-only query is blank and is refused with a sentence of its own.
        if (query.isBlank()) {
            assertThat(ann.keys(query, List.of(1.0, 0.0, 0.0, 0.0), Map.of())).containsExactly("US-123");
        } else {
            assertThat(ann.keys(query, null, Map.of())).isSubsetOf("US-123");
        }
    }

    @Test
    void shouldReadEveryUnicodeBlock() {
        for (int start = 0; start <= Character.MAX_CODE_POINT; start += 0x400) {
            var text = new StringBuilder("level ");
            for (int c = start; c < start + 0x400; c++) {
                text.appendCodePoint(c);
                if (c % 7 == 0) {
                    text.append(' ');
                }
            }
            assertThat(ann.keys(text.toString(), null, Map.of()))
                    .as("from U+%04X", start)
                    .containsExactly("US-123");
        }
    }

    @Test
    void shouldReadLongQueries() {
        long seed = 11;
        var random = new Random(seed);
        var words = new ArrayList<String>();
        for (int i = 0; i < 15_000; i++) {
            words.add(Integer.toString(random.nextInt(1 << 30), 36));
        }
        var query = "battery " + String.join(" ", words);
        assertThat(query.length()).isGreaterThan(90_000);
        assertThat(ann.keys(query, null, Map.of())).containsExactly("US-123");
        assertThat(ann.keys("battery ".repeat(12_500), null, Map.of())).containsExactly("US-123");
        assertThat(ann.keys("x".repeat(100_000), null, Map.of())).isEmpty();
    }
}
