// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static io.throughline.ingest.MemorySource.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.names.DocumentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Links to files that a person named by path. */
// [test->TL-US-8]
class FileLinkIT {
    private static final String PATH = "src/Pay.java";

    private final TestDatabase database = TestDatabase.empty();

    @Test
    void shouldLetOneDocumentStandInForAFileThatNobodyHolds() {
        database.ingest(tracker());

        var standIn =
                database.query("MATCH (d:Code {standIn: true}) RETURN d").get(0).get("d");
        assertThat(standIn.get("key").asString()).isEqualTo(PATH);
        assertThat(standIn.get("title").asString()).isEqualTo("Pay.java");
        assertThat(standIn.get("kind").asString()).isEqualTo("file");
        assertThat(implementing()).containsExactly(PATH + ">US-1", PATH + ">US-2");
    }

    @Test
    void shouldMoveLinksToTheRealFileWhenItArrivesAndBackWhenItLeaves() {
        database.ingest(tracker());
        database.query("MATCH (:Code)-[r:IMPLEMENTS]->({key: 'US-1'}) SET r.reviewState = 'confirmed'");

        database.ingest(repository("shop"));

        assertThat(implementing()).containsExactly("shop:" + PATH + ">US-1", "shop:" + PATH + ">US-2");
        assertThat(database.value("MATCH (d:Document {standIn: true}) RETURN count(d)"))
                .isEqualTo(0L);
        assertThat(database.value("MATCH (:Code)-[r:IMPLEMENTS]->({key: 'US-1'}) RETURN r.reviewState"))
                .isEqualTo("confirmed");
        assertThat(database.value(
                        "MATCH (c:Code)-[r:IMPLEMENTS]->() RETURN collect(r.sourceFingerprint = c.fingerprint)"))
                .isEqualTo(List.of(true, true));

        database.ingest(new MemorySource("shop"));

        assertThat(implementing()).containsExactly(PATH + ">US-1", PATH + ">US-2");

        database.ingest(repository("shop"));

        assertThat(implementing()).containsExactly("shop:" + PATH + ">US-1", "shop:" + PATH + ">US-2");
        assertThat(database.value("MATCH ()-[r:IMPLEMENTS]->() RETURN count(r)"))
                .isEqualTo(2L);
    }

    @Test
    void shouldSayThatAPathIsAmbiguousAndResolveItWhenOneIsLeft() {
        database.ingest(tracker(), repository("shop"));

        var report = database.ingest(tracker(), repository("copy"));

        assertThat(report.findingsOf(FindingStatus.AMBIGUOUS).count()).isEqualTo(2);
        assertThat(report.findingsOf(FindingStatus.AMBIGUOUS).samples().get(0))
                .contains("the file " + PATH, "copy:" + PATH + ", shop:" + PATH);
        assertThat(implementing()).isEmpty();

        database.ingest(new MemorySource("shop"));

        assertThat(implementing()).containsExactly("copy:" + PATH + ">US-1", "copy:" + PATH + ">US-2");
        assertThat(database.value("MATCH (f:Finding) RETURN count(f)")).isEqualTo(0L);
    }

    @Test
    void shouldGiveTheSameGraphInWhateverOrderSourcesCome() {
        database.ingest(tracker());
        database.ingest(repository("shop"));
        var trackerFirst = GraphSnapshot.of(database.driver());

        TestDatabase.empty();
        database.ingest(repository("shop"));
        database.ingest(tracker());

        GraphSnapshot.of(database.driver()).requireEqual(trackerFirst);
    }

    @Test
    void shouldBuryAStandInThatNoLinkNeeds() {
        database.ingest(tracker());

        var report = database.ingest(new MemorySource("tracker"));

        assertThat(database.value("MATCH (d:Document {standIn: true}) RETURN collect(d.validTo IS NULL)"))
                .isEqualTo(List.of(false));
        assertThat(report.documentsOf(DocumentType.USER_STORY).gone()).isEqualTo(2);

        database.ingest(tracker());

        assertThat(implementing()).containsExactly(PATH + ">US-1", PATH + ">US-2");
    }

    @Test
    void shouldTakeAStandInsKeyForADocumentThatIsSomethingElse() {
        database.ingest(tracker());

        database.ingest(
                new MemorySource("wiki").item("p", document(PATH, DocumentType.PAGE, "A page", "called like a file")));

        assertThat(database.value("MATCH (d:Document {key: '" + PATH + "'}) RETURN labels(d)"))
                .isEqualTo(List.of("Document", "Page"));
        assertThat(database.value("MATCH (f:Finding {status: 'orphaned'}) RETURN count(f)"))
                .isEqualTo(2L);
    }

    @Test
    void shouldBecomeTheRealFileWhenThatHasThePathAsItsKey() {
        database.ingest(tracker());

        database.ingest(new MemorySource("code").item("f", file(PATH, PATH)));

        assertThat(implementing()).containsExactly(PATH + ">US-1", PATH + ">US-2");
        assertThat(database.value("MATCH (d:Code) RETURN collect(d.standIn)")).isEqualTo(List.of());
    }

    private List<String> implementing() {
        return database.texts("MATCH (c:Code)-[r:IMPLEMENTS]->(d) WHERE r.validTo IS NULL RETURN c.key + '>' + d.key");
    }

    private static MemorySource tracker() {
        return new MemorySource("tracker").item("1", story("US-1")).item("2", story("US-2"));
    }

    private static GraphChange[] story(String key) {
        return new GraphChange[] {
            document(key, DocumentType.USER_STORY, "Pay", "pay", Map.of()),
            MemorySource.link("IMPLEMENTS", new Reference.CodeFile("./" + PATH), new Reference.Document(key), true)
        };
    }

    private static MemorySource repository(String name) {
        return new MemorySource(name)
                .item(PATH, file(name + ":" + PATH, PATH))
                .item("other", file(name + ":Other.java", name + "/Other.java"));
    }
}
