// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static io.throughline.ingest.MemorySource.link;
import static io.throughline.ingest.MemorySource.parent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.ReconcileReport.Cascade;
import io.throughline.ingest.ReconcileReport.Change;
import io.throughline.ingest.ReconcileReport.Reason;
import io.throughline.ingest.ReconcileReport.State;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceException;
import io.throughline.names.DocumentType;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// [test->TL-US-35]
class ReconcileIT {
    private final TestDatabase database = TestDatabase.empty();
    private final Map<String, Connector> sources = new HashMap<>();
    private final FakeEmbedder embedder = new FakeEmbedder();

    private final MemorySource wiki = new MemorySource("wiki")
            .item("a", page("A", "internal"), page("A-2", "internal"))
            .item("b", page("B", "public"), finding("b is odd."))
            .item("c", page("C", "internal"));
    private final MemorySource code = new MemorySource("code")
            .item("x", page("X", "internal"), link("IMPLEMENTS", "X", "B"))
            .item("y", page("Y", "internal"), parent("A", "Y"));

    private Connector open(String address) {
        var source = sources.get(address);
        if (source == null) {
            throw SourceException.unusable(address + " does not answer.");
        }
        return source;
    }

    private void ingest() {
        sources.put("memory:/wiki", wiki);
        sources.put("memory:/code", code);
        database.ingest(embedder, wiki, code);
    }

    private Reconcile reconcile() {
        return Reconcile.on(database.driver(), this::open, ProgressListener.none());
    }

    private ReconcileReport preview(String... named) {
        return reconcile().preview(List.of(named), List.of());
    }

    private ReconcileReport apply(String... named) {
        return reconcile().apply(List.of(named), List.of(), embedder, "ada");
    }

    private List<String> everything() {
        return database.texts("""
                MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:IngestRun AND NOT n:IngestLock
                OPTIONAL MATCH (n)-[r]->(m)
                RETURN apoc.convert.toJson([labels(n), properties(n), type(r), properties(r), elementId(m)])
                """);
    }

    @Test
    void shouldShowWhatGoesWithItsCascadeAndWriteNothing() {
        ingest();
        wiki.without("b").item("a", page("A", "restricted")).item("d", page("D", "public"));
        var before = everything();

        var report = preview();

        assertThat(everything()).isEqualTo(before);
        var changes = report.sources().get(1).changes();
        assertThat(report.sources().get(1).source()).isEqualTo("memory:/wiki");
        assertThat(changes)
                .extracting(change -> change.key() + " " + change.reason() + " " + change.to())
                .containsExactlyInAnyOrder("A ACCESS restricted", "A-2 REMOVED ", "B REMOVED ");
        var gone = changes.stream()
                .filter(change -> change.key().equals("B"))
                .findFirst()
                .orElseThrow();
        assertThat(gone.before()).isEqualTo(new Cascade(1, 1, 1));
        assertThat(gone.after()).isEmpty();
        assertThat(report.text())
                .contains("memory:/code: in step.", "removed ", "1 passages, 1 links, 1 findings")
                .contains("access internal -> restricted")
                .contains("Total: 2 removed, 0 forgotten, 1 with other access")
                .endsWith("Nothing was written: --apply does it.");
        assertThat(report.json()).contains("\"applied\":null", "\"removed\":2", "\"state\":\"compared\"");
        assertThat(report.isWhole()).isTrue();
    }

    @Test
    void shouldTakeAwayWhatIsGoneAndProveIt() {
        ingest();
        wiki.without("b").item("a", page("A", "restricted")).item("d", page("D", "public"));

        var report = apply();

        assertThat(report.isWhole()).isTrue();
        assertThat(report.sources().get(1).changes()).allMatch(Change::done).hasSize(3);
        var run = report.applied().orElseThrow();
        assertThat(database.texts("MATCH (r:IngestRun {kind: 'reconcile'}) RETURN r.runId + r.by + r.status"))
                .containsExactly(run.runId() + "ada" + "done");
        assertThat(report.text())
                .startsWith("Reconciled at ")
                .contains("by ada, run " + run.runId(), "now 0 passages, 0 links, 0 findings, done")
                .contains("Counted again: 0 passages, 0 links, 0 findings are left of it.");
        assertThat(report.json()).contains("\"after\":{\"chunks\":0,\"links\":0,\"findings\":0}", "\"whole\":true");
        assertThat(database.texts("MATCH (c:Chunk) RETURN DISTINCT c.documentKey"))
                .containsExactly("A", "C", "X", "Y");
        assertThat(database.texts("MATCH (d:Document) WHERE d.validTo IS NOT NULL RETURN d.key"))
                .as("deletion at the source keeps the history, and nothing new comes in")
                .containsExactly("A-2", "B");
        assertThat(database.texts("MATCH (c:Chunk {documentKey: 'A'}) RETURN c.aclKey"))
                .containsExactly("restricted");
        assertThat(preview().sources()).allMatch(source -> source.changes().isEmpty());
    }

    @Test
    void shouldTakeNothingAwayOfWhatCannotBeReadOrGivesNothing() {
        ingest();
        sources.remove("memory:/wiki");
        code.without("x").without("y");
        var before = everything();

        var report = apply();

        assertThat(everything()).isEqualTo(before);
        assertThat(report.sources())
                .extracting(ReconcileReport.Source::state)
                .containsExactly(State.EMPTY, State.UNREACHABLE);
        assertThat(report.isWhole()).isFalse();
        assertThat(report.text())
                .contains(
                        "memory:/wiki: nothing is taken away. memory:/wiki does not answer. If it is gone for good: --apply --forget memory:/wiki.")
                .contains(
                        "memory:/code: nothing is taken away. It gives nothing any more, though the graph holds 2 items of it.");
    }

    @Test
    void shouldKeepWhatCannotBeReadNow() {
        ingest();
        wiki.item(
                "c",
                "new",
                () -> {
                    throw new IOException("busy");
                },
                record -> {
                    try {
                        record.content().load();
                        return List.of();
                    } catch (IOException e) {
                        return List.of();
                    }
                });

        var report = apply("memory:/wiki");

        assertThat(report.sources().get(0).unread()).isEqualTo(1);
        assertThat(report.sources().get(0).changes()).isEmpty();
        assertThat(database.texts("MATCH (d:Document {key: 'C'}) WHERE d.validTo IS NULL RETURN d.key"))
                .containsExactly("C");
    }

    @Test
    void shouldForgetASourceWithItsHistory() {
        ingest();
        wiki.without("c");
        database.ingest(wiki, code);
        wiki.item("a", page("A", "internal"), link("DEPENDS_ON", "X", "Y"));
        database.ingest(wiki, code);
        sources.remove("memory:/wiki");
        database.query("CREATE (:Decision {decisionId: '1', fromKey: 'X', toKey: 'A', comment: 'A is meant'})");

        var shown = reconcile().preview(List.of(), List.of("memory:/wiki"));
        assertThat(shown.count(Reason.FORGOTTEN)).isEqualTo(4);
        assertThat(database.texts("MATCH (d:Document {sourceId: 'memory:/wiki'}) RETURN d.key"))
                .hasSize(4);

        var report = reconcile().apply(List.of(), List.of("memory:/wiki"), embedder, "ada");

        assertThat(report.isWhole()).as(report.text()).isTrue();
        assertThat(report.sources()).extracting(ReconcileReport.Source::state).containsExactly(State.FORGOTTEN);
        assertThat(database.texts("MATCH (d:Document) RETURN d.key")).containsExactly("X", "Y");
        assertThat(database.texts("MATCH (n:Decision|Revision) RETURN elementId(n)"))
                .isEmpty();
        assertThat(database.texts("MATCH (s:Source) RETURN s.sourceId")).containsExactly("memory:/code");
        assertThat(database.texts("MATCH ()-[r:DEPENDS_ON]->() RETURN r.linkId"))
                .isEmpty();
        assertThat(everything())
                .as("nothing names the items, findings or texts of the source")
                .noneMatch(line -> line.contains("memory:/wiki") || line.contains("b is odd"));
        assertThat(database.texts("MATCH (r:IngestRun) WHERE r.report CONTAINS 'b is odd' RETURN r.runId"))
                .isEmpty();
        assertThat(database.texts("MATCH (f:PendingLink) RETURN f.status"))
                .as("the link that another source declares waits")
                .containsExactly("orphaned", "orphaned");
    }

    @Test
    void shouldSayWhichSourcesThereAre() {
        ingest();

        assertThatThrownBy(() -> reconcile().preview(List.of(), List.of("memory:/other")))
                .isInstanceOf(SourceException.class)
                .hasMessage("--forget memory:/other: the graph holds no such source, but memory:/code, memory:/wiki.");
        assertThatThrownBy(() -> preview("memory:/other")).hasMessage("memory:/other does not answer.");
    }

    @Test
    void shouldBringGrantsIntoForceThatWereTakenInTheGraph() {
        ingest();
        database.query("MATCH (d:Document {key: 'A'}) CREATE (:Group {groupId: 'g'})-[:CAN_READ]->(d)");
        assertThat(preview().grants()).containsExactly("A", "Y");
        assertThat(apply().grants()).containsExactly("A", "Y");
        assertThat(database.texts("MATCH (c:Chunk {documentKey: 'Y'}) RETURN left(c.aclKey, 9)"))
                .containsExactly("internal:");

        database.query("MATCH (:Group)-[r:CAN_READ]->() DELETE r");
        assertThat(preview().grants()).containsExactly("A", "Y");
        apply();
        assertThat(preview().grants()).isEmpty();
        assertThat(database.texts("MATCH (c:Chunk) RETURN DISTINCT c.aclKey")).containsExactly("internal", "public");
    }

    private static GraphChange.Document page(String key, String level) {
        return document(key, DocumentType.PAGE, key, "Text of " + key, Map.of("accessLevel", level));
    }

    private static GraphChange finding(String message) {
        return new GraphChange.Finding(FindingStatus.INVALID, message);
    }
}
