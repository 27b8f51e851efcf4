// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.office.OfficeFiles;
import io.throughline.names.DocumentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestHistoryIT {
    private final TestDatabase database = TestDatabase.empty();
    private final IngestHistory history = IngestHistory.of(database.driver());

    private DryRunReport dryRun(Connector... sources) {
        return history.dryRun(List.of(sources), IngestOptions.defaults(), ProgressListener.none());
    }

    /** Everything that is stored, the records of runs and the lock included. */
    private List<String> everything() {
        return database.texts("""
                MATCH (n) WHERE NOT n:__Neo4jMigration
                OPTIONAL MATCH (n)-[r]->(m)
                RETURN apoc.convert.toJson([labels(n), properties(n), type(r), properties(r), elementId(m)])
                """);
    }

    // [test->TL-US-28]
    @Test
    void shouldSayWhatARunWouldDoAndWriteNothing() {
        database.ingest(source("one")
                .item("a", page("A", "old"))
                .item("b", page("B", "same"))
                .item("c", page("C", "x")));
        var next = source("one")
                .item("a", page("A", "new"))
                .item("b", page("B", "same"))
                .item("d", page("D", "x"))
                .item("e", new GraphChange.Finding(FindingStatus.UNREADABLE, "e is damaged."));
        var other = source("two").item("x", page("X", "x"));
        var before = everything();

        var report = dryRun(next, other);

        assertThat(everything()).isEqualTo(before).isNotEmpty();
        var first = report.sources().get(0);
        assertThat(first.added()).containsExactly("d", "e");
        assertThat(first.changed()).containsExactly("a");
        assertThat(first.removed()).containsExactly("c");
        assertThat(first.unchanged()).isEqualTo(1);
        assertThat(first.findings()).containsEntry("unreadable", List.of("e is damaged."));
        assertThat(report.hasFindings()).isTrue();
        assertThat(report.sources().get(1).added()).containsExactly("x");
        assertThat(report.text())
                .startsWith("memory:/one would get 2 new and 1 changed items and lose 1; 1 stay as they are.")
                .contains("\n  + d", "\n  ~ a", "\n  - c", "\n  unreadable: e is damaged.")
                .endsWith("Nothing was written.");
        assertThat(report.json())
                .contains("\"added\":[\"d\",\"e\"],\"changed\":[\"a\"],\"removed\":[\"c\"],\"unchanged\":1");

        database.ingest(next, other);
        var after = dryRun(next, other);
        assertThat(after.sources()).allSatisfy(source -> {
            assertThat(source.added()).isEmpty();
            assertThat(source.changed()).isEmpty();
            assertThat(source.removed()).isEmpty();
        });
    }

    // [test->TL-US-28]
    @Test
    void shouldCompareWithAGraphThatHoldsNothing() {
        assertThat(dryRun(source("one").item("a", page("A", "x")))
                        .sources()
                        .get(0)
                        .added())
                .containsExactly("a");
        assertThat(everything()).isEmpty();
        assertThat(history.runs(10)).isEmpty();
    }

    // [test->TL-US-28]
    @Test
    void shouldRememberRuns() {
        database.ingest(source("one").item("a", page("A", "x")).item("b", page("B", "x")));
        database.ingest(source("one")
                .item("a", page("A", "y"))
                .item("c", new GraphChange.Finding(FindingStatus.INVALID, "c is odd.")));
        database.query(
                "CREATE (:IngestRun {runId: 'f', startedAt: datetime() - duration('PT1H'), finishedAt: datetime(), status: 'failed', sources: ['x'], message: 'It broke.'})");
        database.query(
                "CREATE (:IngestRun {runId: 'k', startedAt: datetime() + duration('PT1H'), status: 'running', sources: ['x']})");

        var runs = history.runs(10);

        assertThat(runs.get(0).status()).isEqualTo("killed");
        assertThat(runs).extracting(RunEntry::status).containsExactly("killed", "done", "done", "failed");
        assertThat(runs.get(3).text()).contains("3600.", "\n    It broke.");
        var done = runs.stream().filter(run -> run.status().equals("done")).toList();
        assertThat(done.get(0).sources()).containsExactly("memory:/one");
        assertThat(List.of(
                        done.get(0).added(),
                        done.get(0).changed(),
                        done.get(0).gone(),
                        done.get(0).findings()))
                .containsExactly(0L, 1L, 1L, 1L);
        assertThat(List.of(
                        done.get(1).added(),
                        done.get(1).changed(),
                        done.get(1).gone(),
                        done.get(1).findings()))
                .containsExactly(2L, 0L, 0L, 0L);
        assertThat(done.get(0).text()).contains("done", "+0 ~1 -1 documents, 1 findings  memory:/one");
        assertThat(done.get(0).json())
                .startsWith("{\"runId\":")
                .contains("\"documents\":{\"added\":0,\"changed\":1,\"gone\":1}");
        assertThat(history.runs(1)).hasSize(1);
    }

    // [test->TL-US-49]
    @Test
    void shouldNoteOfRunsThatAreManyOnlyWhatIsNew() {
        var source = source("one");
        for (var number = 0; number < 12; number++) {
            source.item("item" + number, page("P" + number, "x"));
        }
        database.ingest(source);

        again(source);
        assertThat(history.runs(10)).extracting(RunEntry::status).containsExactly("done");

        again(source.item("item0", page("P0", "y")));
        assertThat(history.runs(10)).extracting(RunEntry::status).containsExactly("done", "done");

        for (var times = 0; times < 3; times++) {
            assertThatThrownBy(() -> again(source("one"))).isInstanceOf(SourceException.class);
        }
        assertThat(history.runs(10)).extracting(RunEntry::status).containsExactly("failed", "done", "done");
    }

    private void again(Connector source) {
        Ingest.on(database.driver(), new FakeEmbedder()).again(List.of(source), IngestOptions.defaults());
    }

    // [test->TL-US-27]
    @Test
    void shouldIngestAFolderOfOfficeFilesAndMailAndGoOnAfterBrokenOnes(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("a.docx"), OfficeFiles.docx("Plan", OfficeFiles.paragraph("Fly home.")));
        Files.write(folder.resolve("b.pdf"), OfficeFiles.pdf("Pages", "One", "Two"));
        Files.writeString(folder.resolve("broken.docx"), "Just words.");
        Files.writeString(
                folder.resolve("m.mbox"),
                "From x\nMessage-ID: <2@x>\nIn-Reply-To: <1@x>\nSubject: Re: Hi\n\nYes.\n\nFrom x\nMessage-ID: <1@x>\nSubject: Hi\n\nWell?\n");
        var embedder = new FakeEmbedder();
        IngestReport report;
        try (var source = Connectors.open("files:" + folder)) {
            report = Ingest.on(database.driver(), embedder)
                    .run(List.of(source), IngestOptions.defaults(), ProgressListener.none());
            assertThat(dryRun(source).sources().get(0).unchanged()).isEqualTo(5);
        }

        assertThat(report.documentsOf(DocumentType.PAGE).added()).isEqualTo(2);
        assertThat(report.documentsOf(DocumentType.EMAIL).added()).isEqualTo(2);
        assertThat(report.findingsOf(FindingStatus.UNREADABLE).count()).isEqualTo(1);
        assertThat(database.texts("MATCH (a:Email)-[:MENTIONS]->(b:Email) RETURN a.key + '>' + b.key"))
                .containsExactly("mail:2@x>mail:1@x");
        assertThat(database.texts("MATCH (c:Chunk) WHERE c.documentKey ENDS WITH 'b.pdf' RETURN c.contextualSummary"))
                .containsExactly("Pages > Page 1", "Pages > Page 2");

        Files.delete(folder.resolve("m.mbox"));
        try (var source = Connectors.open("files:" + folder)) {
            assertThat(dryRun(source).sources().get(0).removed()).containsExactly("m.mbox#1@x", "m.mbox#2@x");
        }
    }

    private static MemorySource source(String name) {
        return new MemorySource(name);
    }

    private static GraphChange.Document page(String key, String text) {
        return document(key, DocumentType.PAGE, key, text);
    }
}
