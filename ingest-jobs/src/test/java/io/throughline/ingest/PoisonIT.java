// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.DocumentType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

// [test->TL-US-36]
class PoisonIT {
    private final TestDatabase database = TestDatabase.empty();

    @Test
    void shouldLeaveAnItemAloneThatBrokeThreeRunsUntilItChanges() {
        var source = source(1, 20);
        assertThat(messages(database.ingest(source), FindingStatus.UNREADABLE))
                .singleElement()
                .asString()
                .startsWith("bad0: it could not be understood (IllegalStateException)")
                .endsWith("It is tried again by the next run (try 1 of 3).");
        database.ingest(source);
        var third = database.ingest(source);
        assertThat(messages(third, FindingStatus.SET_ASIDE))
                .singleElement()
                .asString()
                .endsWith("It was tried 3 times and is left alone until it changes.");
        assertThat(third.findingsOf(FindingStatus.UNREADABLE).count()).isZero();

        var mapped = source.mapped();
        var fourth = database.ingest(source);
        assertThat(source.mapped()).as("not touched again").isEqualTo(mapped);
        assertThat(fourth.findingsOf(FindingStatus.SET_ASIDE).count())
                .as("but not hidden")
                .isEqualTo(1);

        broken(source, "bad0", "changed");
        assertThat(messages(database.ingest(source), FindingStatus.UNREADABLE))
                .singleElement()
                .asString()
                .endsWith("(try 1 of 3).");
        var mended = database.ingest(source.item("bad0", page("BAD")));
        assertThat(mended.findingCount()).isZero();
        assertThat(database.value("MATCH (i:SourceItem {path: 'bad0'}) RETURN i.tries"))
                .isNull();
    }

    @Test
    void shouldStoreTheOthersWhenTheDatabaseRefusesOne() {
        var address = "x".repeat(40_000) + "@example.org";
        var source = new MemorySource("mail")
                .item("a", page("A"))
                .item("b", page("B"), new GraphChange.Person("bob", "Bob", address))
                .item("c", page("C"));

        var report = database.ingest(source);

        assertThat(messages(report, FindingStatus.UNREADABLE))
                .singleElement()
                .asString()
                .startsWith("b: it cannot be stored (");
        assertThat(report.items().unreadable()).isEqualTo(1);
        assertThat(database.texts("MATCH (d:Document) RETURN d.key")).containsExactly("A", "C");
        database.ingest(source);
        assertThat(database.ingest(source).findingsOf(FindingStatus.SET_ASIDE).count())
                .isEqualTo(1);
    }

    @Test
    void shouldFailAboveTheAllowedShareAndRemoveNothing() {
        database.ingest(source(0, 95).item("old", page("OLD")));

        assertThat(database.ingest(source(9, 0)).items().unreadable())
                .as("nine say nothing")
                .isEqualTo(9);
        database.ingest(source(0, 95).item("old", page("OLD")));
        assertThatThrownBy(() -> database.ingest(source(10, 10)))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(
                        "10 of 10 new or changed items of memory:/s cannot be taken, more than the allowed share of 0.1 (--fail-rate, THROUGHLINE_FAIL_RATE)")
                .hasMessageEndingWith("what was written stays, nothing was removed.");
        assertThat(database.value("MATCH (d:Document {key: 'OLD'}) RETURN d.validTo"))
                .isNull();
    }

    @Test
    void shouldFailASourceThatBreaksOffAndRemoveNothing() {
        database.ingest(source(0, 5));
        var broken = new ForwardingSource(source(0, 2)) {
            @Override
            public Stream<SourceRecord> read(io.throughline.ingest.model.KnownItems known) {
                return super.read(known).peek(record -> {
                    if (record.path().equals("good1")) {
                        throw new IllegalStateException("boom");
                    }
                });
            }
        };

        assertThatThrownBy(() -> Ingest.on(database.driver(), new FakeEmbedder())
                        .run(List.of(broken), IngestOptions.defaults(), ProgressListener.none()))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("memory:/s broke off after 1 items (IllegalStateException)");
        assertThat(database.value("MATCH (d:Document) WHERE d.validTo IS NULL RETURN count(d)"))
                .isEqualTo(5L);
    }

    // [test->TL-US-35]
    @Test
    void shouldTakeNothingAwayWhenASourceSuddenlyGivesNothing() {
        database.ingest(source(0, 10));

        assertThatThrownBy(() -> database.ingest(source(0, 0)))
                .isInstanceOf(SourceException.class)
                .hasMessage(
                        "memory:/s gives nothing any more, though the graph holds 10 items of it, so nothing was taken away; if that is right: ./throughline reconcile --apply --forget memory:/s.");
        assertThat(live()).isEqualTo(10L);
        assertThat(database.texts("MATCH (r:IngestRun) WHERE r.message <> '' RETURN r.status"))
                .containsExactly("failed");
    }

    @Test
    void shouldFollowASourceOfWhichAllItemsAreRenamedAndASmallOneThatIsEmptied() {
        database.ingest(source(0, 10));
        var renamed = new MemorySource("s");
        for (var i = 0; i < 9; i++) {
            renamed.item("new" + i, page("NEW-" + i));
        }

        assertThat(database.ingest(renamed).items().gone()).isEqualTo(10);
        assertThat(live()).isEqualTo(9L);
        assertThat(database.ingest(source(0, 0)).items().gone())
                .as("nine may have been deleted")
                .isEqualTo(9);
        assertThat(live()).isZero();
    }

    private long live() {
        return (long) database.value("MATCH (d:Document) WHERE d.validTo IS NULL RETURN count(d)");
    }

    private static List<String> messages(IngestReport report, FindingStatus status) {
        return report.findingsOf(status).samples();
    }

    private static MemorySource source(int bad, int good) {
        var source = new MemorySource("s");
        for (var i = 0; i < good; i++) {
            source.item("good" + i, page("GOOD-" + i));
        }
        for (var i = 0; i < bad; i++) {
            broken(source, "bad" + i, "1");
        }
        return source;
    }

    private static void broken(MemorySource source, String path, String fingerprint) {
        source.item(path, fingerprint, () -> new byte[0], record -> {
            throw new IllegalStateException("boom");
        });
    }

    private static GraphChange.Document page(String key) {
        return document(key, DocumentType.PAGE, key, "Text of " + key);
    }
}
