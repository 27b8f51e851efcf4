// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "a/B.java, JAVA",
        "a.PY, PYTHON",
        "x.tsx, TYPESCRIPT",
        "x.mjs, JAVASCRIPT",
        "m.go, GO",
        "q.cypher, CYPHER",
        "Dockerfile, DOCKERFILE",
        "deploy/Makefile, MAKEFILE",
        "a.h, C",
        "run.sh, SHELL",
        "x.yml, YAML",
        "api/OpenAPI-v1.json, JSON",
        "swagger.json, JSON",
        "v3/api-docs.json, JSON",
    })
    void shouldKnowLanguagesByName(String path, Language language) {
        assertThat(Language.of(path)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "java", "a/java", "photo.png", "data.json", "a.md", "LICENSE", ".gitignore", "c"})
    void shouldLeaveOtherFiles(String path) {
        assertThat(Language.of(path)).isEmpty();
    }

    @Test
    void shouldHaveOneLabelForEach() {
        var labels = new HashSet<String>();
        for (var language : Language.values()) {
            assertThat(labels.add(language.label())).as(language.label()).isTrue();
        }
    }
}
