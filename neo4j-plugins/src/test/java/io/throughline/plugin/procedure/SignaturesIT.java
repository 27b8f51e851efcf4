// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.graph.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scripts, dashboards and the service depend on these signatures: a change must be seen and meant. */
class SignaturesIT {
    private static final Path GOLDEN = Path.of(
            System.getProperty("throughline.root", ".."), "neo4j-plugins/src/test/resources/golden/signatures.txt");

    @Test
    void shouldOfferTheDocumentedSignatures() throws IOException {
        var actual = describe();
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void shouldDescribeEveryArgumentAndColumn() {
        for (var callable : callables()) {
            assertThat((String) callable.get("description"))
                    .as("%s", callable.get("name"))
                    .isNotBlank();
            for (var part : parts(callable)) {
                assertThat((String) part.get("description"))
                        .as("%s of %s", part.get("name"), callable.get("name"))
                        .isNotBlank()
                        .endsWith(".");
            }
        }
    }

    private static String describe() {
        var text = new StringBuilder();
        for (var callable : callables()) {
            text.append(callable.get("signature")).append('\n');
            text.append("  mode: ")
                    .append(callable.getOrDefault("mode", "FUNCTION"))
                    .append('\n');
            text.append("  ").append(callable.get("description")).append('\n');
            for (var part : parts(callable)) {
                text.append("  - ")
                        .append(part.get("name"))
                        .append(" :: ")
                        .append(part.get("type"))
                        .append(": ");
                text.append(part.get("description")).append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static List<Map<String, Object>> callables() {
        var database = EmbeddedDatabase.cleared();
        var all = new java.util.ArrayList<>(database.run("""
                SHOW PROCEDURES YIELD name, signature, mode, description, argumentDescription, returnDescription
                WHERE name STARTS WITH 'throughline.' RETURN * ORDER BY name
                """));
        all.addAll(database.run("""
                SHOW FUNCTIONS YIELD name, signature, description, argumentDescription
                WHERE name STARTS WITH 'throughline.' RETURN * ORDER BY name
                """));
        assertThat(all).hasSizeGreaterThanOrEqualTo(4);
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> callable) {
        var parts = new java.util.ArrayList<>((List<Map<String, Object>>) callable.get("argumentDescription"));
        parts.addAll((List<Map<String, Object>>) callable.getOrDefault("returnDescription", List.of()));
        return parts;
    }
}
