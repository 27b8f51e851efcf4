// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.names.DocumentType;
import io.throughline.names.Labels;
import io.throughline.names.Procedures;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Statements are written out in full, so this holds their labels, types, properties and procedures to the names. */
class StatementNamesTest {
    private static final Path STATEMENTS = Path.of("src/main/resources/cypher");
    private static final Pattern LABEL = Pattern.compile("\\(\\w*:(\\w+)");
    private static final Pattern TYPE = Pattern.compile("\\[\\w*:(\\w+)]");
    private static final Pattern PROCEDURE = Pattern.compile("CALL (throughline[.\\w]+)");
    /** {@code d.key} of a node or link, and {@code .key} in a projection; parameters are named freely. */
    private static final Pattern PROPERTY = Pattern.compile("\\b(?:[drcuabmo]|node|model)\\.(\\w+)|[{ ]\\.(\\w+)");
    /** Of the model's card, which ingest writes. */
    private static final Set<String> MODEL_CARD = Set.of("checksum", "choice");

    @TestFactory
    Stream<DynamicTest> shouldUseNamesThatExist() throws IOException {
        try (var files = Files.walk(STATEMENTS)) {
            return files.filter(file -> file.toString().endsWith(".cypher")).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(STATEMENTS.relativize(file).toString(), () -> check(file)));
        }
    }

    @Test
    void shouldNoticeAWrongName() {
        assertThat(found(PROPERTY, "WHERE d.aclKye IN $x RETURN d {.titel, .key}"))
                .containsExactly("aclKye", "titel", "key");
        assertThat(found(LABEL, "MATCH (d:Documnt {key: 1})-[:HAS_CHUNK]->(:Chunk)"))
                .containsExactly("Documnt", "Chunk");
    }

    private static void check(Path file) throws IOException {
        var text = Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
        var labels = new HashSet<>(constants(Labels.class));
        Arrays.stream(DocumentType.values()).map(DocumentType::label).forEach(labels::add);
        var properties = new HashSet<>(constants(PropertyKeys.class));
        properties.addAll(MODEL_CARD);

        assertThat(labels).containsAll(found(LABEL, text));
        assertThat(constants(RelationshipTypes.class)).containsAll(found(TYPE, text));
        assertThat(properties).containsAll(found(PROPERTY, text));
        assertThat(constants(Procedures.class)).containsAll(found(PROCEDURE, text));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(StatementNamesTest::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static Set<String> constants(Class<?> names) {
        var values = new HashSet<String>();
        for (var field : names.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                try {
                    values.add((String) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return values;
    }
}
