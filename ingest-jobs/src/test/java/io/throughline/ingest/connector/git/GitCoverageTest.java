// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.PropertyKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [test->TL-US-52]
class GitCoverageTest {
    @TempDir
    private Path folder;

    private TestRepository shop;

    @BeforeEach
    void makeRepository() throws Exception {
        shop = new TestRepository(Files.createDirectory(folder.resolve("shop")));
        shop.file("src/cart.py", "def add():\n    return 1\n\n\ndef take():\n    return 2\n")
                .file("src/other.py", "x = 1\n")
                .commit("Add a cart");
    }

    @AfterEach
    void closeRepository() {
        shop.close();
    }

    private GitConnector open(String option) {
        return GitConnector.open(shop.folder() + option, folder.resolve("cache"), 10);
    }

    private void measured(String text) throws Exception {
        Files.writeString(shop.folder().resolve("lcov.info"), text);
    }

    private static List<GraphChange> read(GitConnector connector) {
        try (connector;
                var records = connector.read(KnownItems.NONE)) {
            return records.flatMap(record -> connector.map(record).stream()).toList();
        }
    }

    private static Map<String, Object> properties(List<GraphChange> changes, String key) {
        return changes.stream()
                .filter(GraphChange.Document.class::isInstance)
                .map(GraphChange.Document.class::cast)
                .filter(document -> document.key().equals(key))
                .findFirst()
                .orElseThrow()
                .properties();
    }

    private static List<GraphChange.Finding> findings(List<GraphChange> changes) {
        return changes.stream()
                .filter(GraphChange.Finding.class::isInstance)
                .map(GraphChange.Finding.class::cast)
                .toList();
    }

    private Map<String, String> fingerprints(String option) {
        try (var connector = open(option);
                var records = connector.read(KnownItems.NONE)) {
            return records.collect(Collectors.toMap(SourceRecord::path, SourceRecord::fingerprint));
        }
    }

    @Test
    void shouldPutCoverageOnFilesAndOnFunctions() throws Exception {
        measured("SF:src/cart.py\nDA:1,1\nDA:2,3\nDA:5,1\nDA:6,0\nend_of_record\n");

        var changes = read(open("?coverage=lcov.info"));

        assertThat(properties(changes, "shop:src/cart.py"))
                .containsEntry(PropertyKeys.COVERABLE_LINES, 4L)
                .containsEntry(PropertyKeys.COVERED_LINES, 3L)
                .containsEntry(PropertyKeys.TEST_COVERAGE, 0.75);
        assertThat(properties(changes, "shop:src/cart.py#take")).containsEntry(PropertyKeys.TEST_COVERAGE, 0.5);
        assertThat(properties(changes, "shop:src/other.py")).doesNotContainKey(PropertyKeys.TEST_COVERAGE);
        assertThat(findings(changes)).isEmpty();
    }

    @Test
    void shouldFindCoverageInTheTree() throws Exception {
        shop.file("coverage/lcov.info", "SF:src/cart.py\nDA:1,1\nend_of_record\n")
                .commit("Keep the coverage");

        assertThat(properties(read(open("")), "shop:src/cart.py")).containsEntry(PropertyKeys.TEST_COVERAGE, 1.0);
    }

    @Test
    void shouldMakeOnlyFilesNewWhoseCoverageChanged() throws Exception {
        measured("SF:src/cart.py\nDA:1,0\nend_of_record\n");
        var before = fingerprints("?coverage=lcov.info");
        measured("SF:src/cart.py\nDA:1,1\nend_of_record\n");
        var after = fingerprints("?coverage=lcov.info");

        assertThat(after.get("src/cart.py")).isNotEqualTo(before.get("src/cart.py"));
        assertThat(after.get("src/other.py")).isEqualTo(before.get("src/other.py"));
        assertThat(fingerprints("?coverage=lcov.info")).isEqualTo(after);
    }

    @Test
    void shouldFindWhatIsBrokenMissingOrOfAnotherRepositoryAndGoOn() throws Exception {
        measured("SF:src/cart.py\nDA:one,1\nend_of_record\n");
        Files.writeString(shop.folder().resolve("else.info"), "SF:lib/else.py\nDA:1,1\nend_of_record\n");

        var changes = read(open("?coverage=lcov.info,gone.xml,else.info"));

        assertThat(findings(changes))
                .extracting(GraphChange.Finding::status)
                .containsExactly(FindingStatus.UNREADABLE, FindingStatus.UNREADABLE, FindingStatus.INVALID);
        assertThat(findings(changes).get(0).message()).startsWith("lcov.info:2:");
        assertThat(findings(changes).get(1).message()).startsWith("gone.xml ");
        assertThat(properties(changes, "shop:src/cart.py")).doesNotContainKey(PropertyKeys.TEST_COVERAGE);
    }

    @Test
    void shouldKeepTheSourceThatItIsAndRefuseAnEmptyOption() {
        try (var plain = open("");
                var covered = open("?coverage=lcov.info")) {
            assertThat(covered.id()).isEqualTo(plain.id());
        }
        assertThatThrownBy(() -> open("?coverage="))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("?coverage=target/site");
    }
}
