// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FollowedConnector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every source must keep to. If this passes for a new one, ingest can use it. */
public abstract class ConnectorContract {
    /** Text from people who mean harm, or from broken tools. */
    protected static final List<String> HOSTILE = List.of(
            "' OR 1=1 // ${jndi:ldap://x/a} {{7*7}} `; DROP",
            "<script>alert(1)</script> [x](javascript:alert(1))",
            "=HYPERLINK(\"http://x\",\"y\") @SUM(A1) +1 -1",
            "\u202Egnp.exe \u200B\u0000\u0007\u001b[31m",
            "[impl->] @relation() [[[((([impl->A",
            "a".repeat(5_000),
            "😀\uD83D\uDE00 \uD800 é ﷽",
            "# \n## \n- \n|\n```");

    @TempDir
    protected Path folder;

    /** Makes a source with at least three items, and opens it. */
    protected abstract Connector filled() throws Exception;

    /** Makes a source without any item, and opens it. */
    protected abstract Connector empty() throws Exception;

    /** Makes a source of {@link #HOSTILE} text, and opens it. */
    protected abstract Connector hostile() throws Exception;

    /** Changes one item of the filled source, and none of the others. */
    protected abstract void changeOne() throws Exception;

    /** The path of the item that {@link #changeOne} changes. */
    protected abstract String changed();

    /** Takes one item out of the filled source. */
    protected abstract void removeOne() throws Exception;

    /** The path of the item that {@link #removeOne} removes. */
    protected abstract String removed();

    /** Makes the contents of the filled source unreadable without telling the connector. */
    protected abstract void destroy() throws Exception;

    @Test
    void shouldGiveTheSameRecordsInTheSameOrderEachTime() throws Exception {
        try (var connector = filled()) {
            var first = fingerprints(connector);
            assertThat(first).hasSizeGreaterThanOrEqualTo(3);
            assertThat(fingerprints(connector).entrySet()).containsExactlyElementsOf(first.entrySet());
        }
    }

    @Test
    void shouldCountWhatItGivesIfItCounts() throws Exception {
        try (var connector = filled()) {
            var size = connector.size();
            if (size.isPresent()) {
                assertThat(size).hasValue(records(connector).size());
            }
        }
    }

    @Test
    void shouldGiveEachPathOnce() throws Exception {
        try (var connector = filled()) {
            assertThat(records(connector).stream().map(SourceRecord::path)).doesNotHaveDuplicates();
        }
    }

    // [test->TL-US-31]
    @Test
    void shouldGiveSingleItemsAsAWholeRunDoes() throws Exception {
        try (var connector = filled()) {
            assumeTrue(connector instanceof FollowedConnector, "skipped: nobody tells of changes in this source");
            var reader = ((FollowedConnector) connector).reader();
            for (var record : records(connector)) {
                var single = reader.read(record.path()).orElseThrow();

                assertThat(single.path()).isEqualTo(record.path());
                assertThat(single.fingerprint()).as(record.path()).isEqualTo(record.fingerprint());
                assertThat(single.attributes()).isEqualTo(record.attributes());
                assertThat(connector.map(single)).isEqualTo(connector.map(record));
            }
            removeOne();
            assertThat(((FollowedConnector) connector).reader().read(removed())).isEmpty();
        }
    }

    // [test->TL-US-31]
    @Test
    void shouldBeOpenedAgainByItsAddress() throws Exception {
        try (var connector = filled()) {
            assumeTrue(connector instanceof FollowedConnector, "skipped: nobody tells of changes in this source");
            try (var again = Connectors.open(connector.address())) {
                assertThat(again.id()).isEqualTo(connector.id());
                assertThat(again.address()).isEqualTo(connector.address());
            }
        }
    }

    @Test
    void shouldMapARecordToTheSameChangesOnAnyThread() throws Exception {
        try (var connector = filled()) {
            var records = records(connector);
            var expected = records.stream().map(connector::map).toList();
            var threads = Executors.newFixedThreadPool(4);
            try {
                var calls = records.stream()
                        .map(record -> (Callable<List<GraphChange>>) () -> connector.map(record))
                        .toList();
                var actual = new ArrayList<List<GraphChange>>();
                for (var result : threads.invokeAll(calls)) {
                    actual.add(result.get());
                }
                assertThat(actual).isEqualTo(expected);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void shouldLoadContentOnlyWhenAsked() throws Exception {
        try (var connector = filled()) {
            var record = records(connector).get(0);
            destroy();
            assertThatThrownBy(() -> record.content().load()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void shouldGiveKnownRecordsToo() throws Exception {
        try (var connector = filled()) {
            var known = fingerprints(connector);
            try (var records = connector.read(path -> Optional.ofNullable(known.get(path)))) {
                assertThat(records.collect(Collectors.toMap(SourceRecord::path, SourceRecord::fingerprint)))
                        .isEqualTo(known);
            }
        }
    }

    @Test
    void shouldChangeTheFingerprintOfWhatChangedAndOfNothingElse() throws Exception {
        try (var connector = filled()) {
            var before = fingerprints(connector);
            changeOne();
            var after = fingerprints(connector);
            assertThat(before.keySet()).allSatisfy(path -> {
                if (path.equals(changed())) {
                    assertThat(after.get(path)).isNotNull().isNotEqualTo(before.get(path));
                } else {
                    assertThat(after.get(path)).as(path).isEqualTo(before.get(path));
                }
            });
        }
    }

    @Test
    void shouldNoLongerGiveWhatIsGone() throws Exception {
        try (var connector = filled()) {
            assertThat(fingerprints(connector)).containsKey(removed());
            removeOne();
            assertThat(fingerprints(connector)).doesNotContainKey(removed()).isNotEmpty();
        }
    }

    @Test
    void shouldGoOnInTheMiddle() throws Exception {
        try (var connector = filled()) {
            var all = records(connector);
            var known = all.stream()
                    .limit(all.size() / 2)
                    .collect(Collectors.toMap(SourceRecord::path, SourceRecord::fingerprint));
            try (var records = connector.read(path -> Optional.ofNullable(known.get(path)))) {
                var fresh = records.filter(record -> !record.fingerprint().equals(known.get(record.path())))
                        .map(connector::map)
                        .toList();
                assertThat(fresh)
                        .isEqualTo(all.stream()
                                .skip(all.size() / 2)
                                .map(connector::map)
                                .toList());
            }
        }
    }

    @Test
    void shouldGiveNothingFromAnEmptySource() throws Exception {
        try (var connector = empty()) {
            assertThat(connector.size().orElse(0)).isZero();
            assertThat(records(connector)).isEmpty();
        }
    }

    @Test
    void shouldMapHostileTextWithinTheModelsLimits() throws Exception {
        try (var connector = hostile()) {
            var changes = records(connector).stream()
                    .flatMap(record -> connector.map(record).stream())
                    .toList();
            assertThat(changes)
                    .hasAtLeastOneElementOfType(GraphChange.Document.class)
                    .allSatisfy(this::keepsToTheModel);
        }
    }

    @Test
    void shouldTellASourceByKindNameAndPlace() throws Exception {
        try (var connector = filled()) {
            var id = connector.id();
            assertThat(id.value()).isEqualTo(id.kind() + ":" + id.location());
            assertThat(id.name()).isNotBlank().doesNotContain("/");
        }
    }

    @Test
    void shouldCloseTwice() throws Exception {
        var connector = filled();
        connector.close();
        connector.close();
    }

    private void keepsToTheModel(GraphChange change) {
        if (change instanceof GraphChange.Document document) {
            assertThat(document.key()).isNotBlank().hasSizeLessThanOrEqualTo(1_024);
            assertThat(document.title()).isNotBlank().doesNotContain("\n").hasSizeLessThanOrEqualTo(1_000);
        } else if (change instanceof GraphChange.Link link) {
            assertThat(List.of(link.from(), link.to()))
                    .allSatisfy(end -> assertThat(nameOf(end)).isNotBlank());
            assertThat(link.evidence()).isNotBlank();
        } else if (change instanceof GraphChange.Finding finding) {
            assertThat(finding.message()).isNotBlank().doesNotContain("\n").endsWith(".");
        }
    }

    private static String nameOf(Reference reference) {
        if (reference instanceof Reference.Document document) {
            return document.key();
        }
        return reference instanceof Reference.CodeFile file ? file.path() : ((Reference.Person) reference).userId();
    }

    protected static List<SourceRecord> records(Connector connector) {
        try (var records = connector.read(KnownItems.NONE)) {
            return records.toList();
        }
    }

    protected static Map<String, String> fingerprints(Connector connector) {
        var fingerprints = new java.util.LinkedHashMap<String, String>();
        records(connector).forEach(record -> fingerprints.put(record.path(), record.fingerprint()));
        return fingerprints;
    }

    /** All changes of one kind that a source makes. */
    protected static <T extends GraphChange> List<T> changes(Connector connector, Class<T> kind) {
        return records(connector).stream()
                .flatMap(record -> connector.map(record).stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** One document by its key. */
    protected static GraphChange.Document document(Connector connector, String key) {
        var all = changes(connector, GraphChange.Document.class);
        return all.stream()
                .filter(document -> document.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is none of "
                        + Arrays.toString(
                                all.stream().map(GraphChange.Document::key).toArray())));
    }

    /** Links as {@code TYPE from -> to (origin, evidence)}. */
    protected static List<String> links(Connector connector) {
        return changes(connector, GraphChange.Link.class).stream()
                .map(ConnectorContract::shown)
                .toList();
    }

    private static String shown(GraphChange.Link link) {
        return "%s %s -> %s (%s %s%s)"
                .formatted(
                        link.type(),
                        nameOf(link.from()),
                        nameOf(link.to()),
                        link.origin().value(),
                        link.evidence(),
                        link.required() ? "" : ", optional");
    }

    /** Findings as {@code status: message}. */
    protected static List<String> findings(Connector connector) {
        return changes(connector, GraphChange.Finding.class).stream()
                .map(finding -> finding.status().value() + ": " + finding.message())
                .toList();
    }
}
