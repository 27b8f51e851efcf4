// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatVersionTest {
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.cypher");

    @ParameterizedTest
    @CsvSource({
        "0.2.0, 5.26.30, 7, true",
        "0.1.0, 5.26.30, 7, true",
        "0.1.0, 5.26.12, 3, true",
        "0.3.0, 5.26.30, 7, false",
        "0.10.0, 5.26.30, 7, false",
        "0.2.0, 5.26.31, 7, false",
        "0.2.0, 5.25.1, 7, false",
        "0.2.0, 2026.08.1, 7, false",
        "0.2.0, 5.26.30, 8, false",
        "what, 5.26.30, 7, false"
    })
    void shouldOpenWhatIsNotNewerAndOfTheSameLine(String product, String neo4j, int schema, boolean opens) {
        var current = new FormatVersion("0.2.0", "5.26.30", 7);

        assertThat(current.opens(new FormatVersion(product, neo4j, schema))).isEqualTo(opens);
    }

    @Test
    void shouldSurviveTheMarkerFile() {
        var version = FormatVersion.current();

        assertThat(FormatVersion.of(version.toProperties())).isEqualTo(version);
        assertThat(version.product()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(version.neo4j()).startsWith("5.26.");
    }

    @Test
    void shouldCountTheMigrations() throws IOException, URISyntaxException {
        var folder = FormatVersion.class.getResource("/throughline/migrations");
        assertThat(folder).as("cypher-migrations on the class path").isNotNull();

        assertThat(FormatVersion.SCHEMA)
                .as("FormatVersion.SCHEMA must be the number of the last migration")
                .isEqualTo(lastMigration(folder.toURI()));
    }

    private static int lastMigration(java.net.URI folder) throws IOException {
        if (folder.getScheme().equals("file")) {
            return lastMigration(Path.of(folder));
        }
        try (var jar = FileSystems.newFileSystem(folder, java.util.Map.of())) {
            return lastMigration(jar.getPath("/throughline/migrations"));
        }
    }

    private static int lastMigration(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        }
    }
}
