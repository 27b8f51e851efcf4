// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static io.throughline.ingest.MemorySource.link;
import static io.throughline.ingest.MemorySource.parent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IngestIT {
    private final TestDatabase database = TestDatabase.empty();

    // [test->TL-SPEC-2]
    @Test
    void shouldWriteDocumentsPassagesAndLinks() {
        var source = tracker();

        var report = database.ingest(source);

        assertThat(database.texts("MATCH (d:Document) RETURN d.documentType + ' ' + d.key"))
                .containsExactly("Epic E-1", "Product P", "UserStory US-1", "UserStory US-2");
        assertThat(database.texts("MATCH (a)-[:PARENT_OF]->(b) RETURN a.key + '>' + b.key"))
                .containsExactly("E-1>US-1", "E-1>US-2", "P>E-1");
        assertThat(database.value("MATCH (c:Chunk) WHERE c.embedding IS NULL OR c:Unembedded RETURN count(c)"))
                .isEqualTo(0L);
        assertThat(
                        database.texts(
                                "MATCH (:Document {key: 'US-1'})-[:HAS_CHUNK]->(c)-[:NEXT]->(n) RETURN c.chunkId + '>' + n.chunkId"))
                .containsExactly("US-1~0>US-1~1");
        assertThat(database.value("MATCH (d:Document {key: 'US-2'}) RETURN d.productName + '/' + d.aclKey"))
                .isEqualTo("Shop/internal");
        assertThat(database.value("MATCH (n:Stale) RETURN count(n)")).isEqualTo(0L);
        assertThat(report.documentsOf(DocumentType.USER_STORY).added()).isEqualTo(2);
        assertThat(report.linksFrom(LinkOrigin.DECLARED).made()).isEqualTo(3);
        assertThat(report.findingCount()).isZero();
        assertThat(report.vectors().waiting()).isZero();
    }

    // [test->TL-US-4]
    @Test
    void shouldSkipWhatDidNotChange() {
        var source = tracker();
        database.ingest(source);
        var before = GraphSnapshot.of(database.driver());
        var mapped = source.mapped();

        var report = database.ingest(source);

        assertThat(source.mapped()).isEqualTo(mapped);
        assertThat(report.items().skipped()).isEqualTo(4);
        assertThat(report.items().written()).isZero();
        assertThat(report.documentsOf(DocumentType.USER_STORY).unchanged()).isEqualTo(2);
        GraphSnapshot.of(database.driver()).requireEqual(before);
    }

    @Test
    void shouldKeepVectorsOfPassagesThatDidNotChange() {
        var embedder = new FakeEmbedder();
        var words = "word ".repeat(40);
        database.ingest(
                embedder,
                new MemorySource("s")
                        .item("a", document("A", DocumentType.PAGE, "Title", "one " + words + "\n\ntwo " + words)));
        var first = embedder.embedded();

        database.ingest(
                embedder,
                new MemorySource("s")
                        .item(
                                "a",
                                document(
                                        "A",
                                        DocumentType.PAGE,
                                        "Title",
                                        "new " + words + "\n\none " + words + "\n\ntwo " + words)));

        assertThat(embedder.embedded() - first).isEqualTo(1);
        assertThat(database.texts("MATCH (c:Chunk)-[:NEXT]->(n) RETURN left(c.content, 3) + '>' + left(n.content, 3)"))
                .containsExactly("new>one", "one>two");
        var vectors = database.query(
                "MATCH (c:Chunk) RETURN c.contextualSummary + '\\n' + c.content AS text, c.embedding AS vector");
        assertThat(vectors).hasSize(3).allSatisfy(row -> {
            var expected = embedder.embedQuery(row.get("text").asString());
            assertThat(row.get("vector").asList(value -> value.asFloat()).get(0))
                    .isEqualTo(expected[0]);
        });
    }

    @Test
    void shouldShrinkADocumentWithoutLeavingPassages() {
        var words = "word ".repeat(40);
        database.ingest(new MemorySource("s")
                .item("a", document("A", DocumentType.PAGE, "Title", "one " + words + "\n\ntwo " + words)));

        database.ingest(new MemorySource("s").item("a", document("A", DocumentType.PAGE, "Title", "two " + words)));

        assertThat(database.texts("MATCH (c:Chunk) RETURN c.chunkId + left(c.content, 3)"))
                .containsExactly("A~0two");
    }

    @Test
    void shouldReuseAVectorOfTheSameTextElsewhere() {
        var embedder = new FakeEmbedder();
        database.ingest(
                embedder, new MemorySource("s").item("a", document("A", DocumentType.PAGE, "Same", "Same text")));

        var report = database.ingest(
                embedder,
                new MemorySource("s")
                        .item("a", document("A", DocumentType.PAGE, "Same", "Same text"))
                        .item("b", document("B", DocumentType.PAGE, "Same", "Same text")));

        assertThat(embedder.embedded()).isEqualTo(1);
        assertThat(report.vectors().reused()).isEqualTo(1);
    }

    // [test->TL-US-6]
    @Test
    void shouldMakeATombstoneOfWhatVanishedAndReviveIt() {
        database.ingest(tracker());

        var report = database.ingest(tracker().without("US-1"));

        assertThat(report.documentsOf(DocumentType.USER_STORY).gone()).isEqualTo(1);
        assertThat(database.value(
                        "MATCH (d:Document {key: 'US-1'}) RETURN d.validTo IS NOT NULL AND NOT (d)-[:HAS_CHUNK]->()"))
                .isEqualTo(true);
        assertThat(database.value("MATCH (:Document {key: 'US-1'})-[r]-() WHERE r.validTo IS NULL RETURN count(r)"))
                .isEqualTo(0L);

        database.ingest(tracker());

        assertThat(database.value("MATCH (d:Document {key: 'US-1'}) RETURN d.validTo IS NULL AND (d)-[:HAS_CHUNK]->()"))
                .isEqualTo(true);
        assertThat(database.value("MATCH (:Document {key: 'US-1'})-[r:PARENT_OF]-() RETURN collect(r.validTo IS NULL)"))
                .isEqualTo(List.of(true));
    }

    // [test->TL-US-9]
    // [test->TL-US-9]
    @Test
    void shouldCallALinkToAnotherRevisionOutdatedUntilBothAreTheSame() {
        var code = new MemorySource("code")
                .item(
                        "A.java",
                        document("A.java", DocumentType.CODE, "A", "class A"),
                        link("IMPLEMENTS", "A.java", "req~pay~1"),
                        link("IMPLEMENTS", "A.java", "req~ship~2"),
                        link("IMPLEMENTS", "A.java", "req~gone~1"));
        database.ingest(new MemorySource("specs")
                .item("pay", document("req~pay~2", DocumentType.USER_STORY, "Pay", "Pay."))
                .item("pays", document("req~pay~2~x", DocumentType.USER_STORY, "Pays", "Pays."))
                .item("ship", document("req~ship~2", DocumentType.USER_STORY, "Ship", "Ship.")));

        var outdated = database.ingest(code);

        assertThat(outdated.findingsOf(FindingStatus.OUTDATED).samples())
                .singleElement()
                .asString()
                .contains("sources hold req~pay~2 and not req~pay~1", "A.java -IMPLEMENTS-> req~pay~1");
        assertThat(outdated.findingsOf(FindingStatus.ORPHANED).samples())
                .singleElement()
                .asString()
                .contains("no source holds req~gone~1");
        assertThat(outdated.linksFrom(LinkOrigin.DECLARED).made()).isEqualTo(1);

        database.ingest(new MemorySource("old")
                .item("pay", document("req~pay~1", DocumentType.USER_STORY, "Pay", "Pay once.")));

        assertThat(database.value("MATCH (f:Finding {status: 'outdated'}) RETURN count(f)"))
                .isEqualTo(0L);
    }

    @Test
    void shouldRememberALinkUntilItsEndArrivesFromAnotherSource() {
        var code = new MemorySource("code")
                .item(
                        "A.java",
                        document("A.java", DocumentType.CODE, "A", "class A"),
                        link("IMPLEMENTS", "A.java", "US-1"));

        var orphaned = database.ingest(code);

        assertThat(orphaned.findingsOf(FindingStatus.ORPHANED).samples())
                .singleElement()
                .asString()
                .contains("no source holds US-1", "A.java -IMPLEMENTS-> US-1");

        var resolved = database.ingest(tracker());

        assertThat(resolved.linksFrom(LinkOrigin.DECLARED).made()).isEqualTo(4);
        assertThat(
                        database.value(
                                "MATCH (:Code)-[r:IMPLEMENTS]->(:UserStory) WHERE r.declaredBy = 'memory:/code#A.java' RETURN count(r)"))
                .isEqualTo(1L);
        assertThat(database.value("MATCH (n) WHERE n:Finding OR n:PendingLink RETURN count(n)"))
                .isEqualTo(0L);

        database.ingest(tracker().without("US-1"));

        assertThat(database.value("MATCH (f:Finding {status: 'orphaned', sourceId: 'memory:/code'}) RETURN count(f)"))
                .isEqualTo(1L);
    }

    @Test
    void shouldNotReportAnOptionalLinkButMakeItLater() {
        var mention = link("MENTIONS", new Reference.Document("C-1"), new Reference.Document("US-1"), false);
        var report = database.ingest(
                new MemorySource("git").item("c", document("C-1", DocumentType.COMMIT, "Fix", "US-1"), mention));
        assertThat(report.findingCount()).isZero();

        database.ingest(tracker());

        assertThat(database.value("MATCH (:Commit)-[r:MENTIONS]->(:UserStory) RETURN count(r)"))
                .isEqualTo(1L);
    }

    @Test
    void shouldEndALinkThatIsNoLongerDeclaredAndReviveIt() {
        var a = document("A", DocumentType.PAGE, "A", "a");
        var b = document("B", DocumentType.PAGE, "B", "b");
        var with =
                new MemorySource("s").item("a", a, link("DEPENDS_ON", "A", "B")).item("b", b);
        var without = new MemorySource("s").item("a", a).item("b", b);
        database.ingest(with);

        var ended = database.ingest(without);
        assertThat(ended.linksFrom(LinkOrigin.DECLARED).ended()).isEqualTo(1);
        assertThat(database.value("MATCH ()-[r:DEPENDS_ON]->() RETURN collect(r.validTo IS NULL)"))
                .isEqualTo(List.of(false));

        database.ingest(with);
        assertThat(database.value("MATCH ()-[r:DEPENDS_ON]->() RETURN collect(r.validTo IS NULL)"))
                .isEqualTo(List.of(true));
    }

    @Test
    void shouldRefuseACycleOfParentsAsOneFinding() {
        var report = database.ingest(new MemorySource("s")
                .item("a", document("A", DocumentType.EPIC, "A", "a"), parent("C", "A"))
                .item("b", document("B", DocumentType.EPIC, "B", "b"), parent("A", "B"))
                .item("c", document("C", DocumentType.EPIC, "C", "c"), parent("B", "C"))
                .item("d", document("D", DocumentType.EPIC, "D", "d"), parent("D", "D")));

        assertThat(report.findingsOf(FindingStatus.INVALID).count()).isEqualTo(2);
        assertThat(report.findingsOf(FindingStatus.INVALID).samples())
                .anySatisfy(message -> assertThat(message).contains("its own ancestor"));
        assertThat(database.value("MATCH ()-[r:PARENT_OF]->() RETURN count(r)")).isEqualTo(2L);
        assertThat(database.value("MATCH p = (x)-[:PARENT_OF*1..5]->(x) RETURN count(p)"))
                .isEqualTo(0L);
    }

    @Test
    void shouldGiveAKeyToTheFirstAndFindTheSecond() {
        var report = database.ingest(duplicates());

        assertThat(database.value("MATCH (d:Document {key: 'A'}) RETURN d.title"))
                .isEqualTo("First");
        assertThat(report.findingsOf(FindingStatus.DUPLICATE).samples())
                .containsExactly(
                        "two.md: the key A is already held by one.md, so this one was left out; give one of them another key.");
        assertThat(database.value("MATCH ()-[r:DEPENDS_ON]->() RETURN count(r)"))
                .isEqualTo(0L);

        database.ingest(duplicates().without("one.md"));

        assertThat(database.value("MATCH (d:Document {key: 'A'}) WHERE d.validTo IS NULL RETURN d.title"))
                .isEqualTo("Second");
        assertThat(database.value("MATCH (f:Finding) RETURN count(f)")).isEqualTo(0L);
    }

    @Test
    void shouldFollowADocumentThatMovedToAnotherItem() {
        database.ingest(new MemorySource("s").item("z.md", document("A", DocumentType.PAGE, "A", "text")));

        var report = database.ingest(new MemorySource("s").item("a.md", document("A", DocumentType.PAGE, "A", "text")));

        assertThat(report.findingCount()).isZero();
        assertThat(report.documentsOf(DocumentType.PAGE).unchanged()).isEqualTo(1);
        assertThat(report.documentsOf(DocumentType.PAGE).gone()).isZero();
        assertThat(database.value("MATCH (d:Document {key: 'A'}) RETURN d.validTo IS NULL"))
                .isEqualTo(true);
    }

    @Test
    void shouldBringGrantsAndProductDownTheHierarchy() {
        database.query("CREATE (:User {userId: 'ann', status: 'active'})");
        database.ingest(tracker());
        database.query("MATCH (e:Document {key: 'E-1'}), (u:User {userId: 'ann'}) CREATE (u)-[:CAN_READ]->(e)");

        var confidential = tracker()
                .item(
                        "E-1",
                        document("E-1", DocumentType.EPIC, "Paying", "Money", Map.of("accessLevel", "confidential")),
                        parent("P", "E-1"));
        database.ingest(confidential);

        var acl = database.query(
                "MATCH (a:Acl) RETURN a.aclKey AS key, a.accessLevel AS level, a.grantees AS grantees ORDER BY level");
        assertThat(acl).hasSize(2);
        assertThat(acl.get(0).get("level").asString()).isEqualTo("confidential");
        assertThat(acl.get(0).get("grantees").asList()).isEqualTo(List.of("user:ann"));
        assertThat(acl.get(0).get("key").asString()).matches("confidential:[0-9a-f]{16}");
        assertThat(database.value(
                        "MATCH (a:Acl {accessLevel: 'internal'}), (d:Document {key: 'US-2'})-[:HAS_CHUNK]->(c) "
                                + "RETURN d.aclKey = a.aclKey AND c.aclKey = a.aclKey"))
                .isEqualTo(true);
        assertThat(database.value("MATCH (d:Document {key: 'P'}) RETURN d.aclKey"))
                .isEqualTo("internal");

        database.query("MATCH (:User {userId: 'ann'})-[r:CAN_READ]->() DELETE r");
        database.ingest(confidential);

        assertThat(database.texts("MATCH (d:Document) RETURN DISTINCT d.aclKey"))
                .containsExactly("confidential", "internal");
        assertThat(database.value("MATCH (a:Acl) RETURN count(a)")).isEqualTo(0L);

        database.ingest(tracker().item("P", document("P", DocumentType.PRODUCT, "Store", "Sells")));
        assertThat(database.value("MATCH (d:Document {key: 'US-1'}) RETURN d.productName"))
                .isEqualTo("Store");
    }

    @Test
    void shouldLetOneBadItemBeAFinding() {
        var source = tracker()
                .item("bad", "1", () -> new byte[0], record -> {
                    throw new IllegalStateException("boom");
                })
                .item(
                        "unreadable",
                        "1",
                        () -> {
                            throw new IOException("disk says no");
                        },
                        record -> {
                            try {
                                record.content().load();
                            } catch (IOException e) {
                                return List.of();
                            }
                            return List.of();
                        });

        var report = database.ingest(source);

        assertThat(report.findingsOf(FindingStatus.UNREADABLE).count()).isEqualTo(2);
        assertThat(report.findingsOf(FindingStatus.UNREADABLE).samples())
                .anySatisfy(message -> assertThat(message).contains("bad", "IllegalStateException"))
                .anySatisfy(message -> assertThat(message).contains("unreadable", "disk says no"));
        assertThat(database.value("MATCH (d:Document) RETURN count(d)")).isEqualTo(4L);
        assertThat(database.ingest(source).items().unreadable())
                .as("tried again")
                .isEqualTo(2);
    }

    @Test
    void shouldKeepWhatIsKnownOfAnItemThatCannotBeReadForNow() {
        database.ingest(tracker());

        database.ingest(tracker().item("US-1", "2", () -> new byte[0], record -> {
            throw new IllegalStateException("boom");
        }));

        assertThat(
                        database.value(
                                "MATCH (d:Document {key: 'US-1'})-[:HAS_CHUNK]->() RETURN d.validTo IS NULL AND d.title = 'By card'"))
                .isEqualTo(true);
        assertThat(database.value(
                        "MATCH (:Document)-[r:PARENT_OF]->(:Document {key: 'US-1'}) RETURN collect(r.validTo IS NULL)"))
                .isEqualTo(List.of(true));

        assertThat(database.ingest(tracker()).findingCount()).isZero();
    }

    @Test
    void shouldFailWhenTooManyItemsCannotBeRead() {
        var source = new MemorySource("broken");
        for (var i = 0; i < 30; i++) {
            source.item("item-" + i, "1", () -> new byte[0], record -> {
                throw new IllegalStateException("boom");
            });
        }

        assertThatThrownBy(() -> database.ingest(source))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("memory:/broken")
                .hasMessageContaining("more than the allowed share of 0.1");
        assertThat(database.value("MATCH (r:IngestRun) RETURN r.status")).isEqualTo("failed");
    }

    @Test
    void shouldFindTheSecondOfTwoItemsWithOnePath() {
        var twice = new ForwardingSource(tracker()) {
            @Override
            public Stream<SourceRecord> read(KnownItems known) {
                return Stream.concat(super.read(known), super.read(known).skip(3));
            }
        };

        var report = Ingest.on(database.driver(), new FakeEmbedder())
                .run(List.of(twice), IngestOptions.defaults(), ProgressListener.none());

        assertThat(report.findingsOf(FindingStatus.DUPLICATE).samples())
                .singleElement()
                .asString()
                .startsWith("US-2#2: the key US-2");
    }

    @Test
    void shouldSurviveHostileText() {
        var report = database.ingest(new MemorySource("s")
                .item(
                        "a\u0000b",
                        new GraphChange.Document(
                                "K\u0000",
                                DocumentType.PAGE,
                                "T\ud800\n\nx",
                                "\u0000 text \udc00",
                                List.of(),
                                Map.of(
                                        "status",
                                        "x".repeat(50_000),
                                        "owner",
                                        "\ud83d\ude80",
                                        "bad name",
                                        "x",
                                        "tags",
                                        List.of("\u0000"))))
                .item("long", document("k".repeat(2_000), DocumentType.PAGE, "T", "text"))
                .item("blank", document(" ", DocumentType.PAGE, "T", "text"))
                .item("to-long", link("MENTIONS", "K\u0000", "x".repeat(3_000)))
                .item("p", new GraphChange.Person("\ud800".repeat(3), "N\u0000", "")));

        assertThat(report.findingsOf(FindingStatus.INVALID).count()).isEqualTo(5);
        assertThat(database.texts("MATCH (d:Document) RETURN d.key + d.title + d.content + d.owner + d.tags[0]"))
                .containsExactly("K\uFFFDT\uFFFD x\uFFFD text \uFFFD\ud83d\ude80\uFFFD");
        assertThat(database.ingest(new MemorySource("s").item("a\u0000b"))
                        .items()
                        .gone())
                .isEqualTo(4);
    }

    @Test
    void shouldRefuseAnotherModelBeforeAnythingIsWritten() {
        database.ingest(new FakeEmbedder("model-one", 0), tracker());

        assertThatThrownBy(() -> database.ingest(new FakeEmbedder("model-two", 0), new MemorySource("other")))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("model-one")
                .hasMessageContaining("model-two");
        assertThat(database.value("MATCH (s:Source) RETURN count(s)")).isEqualTo(1L);
        assertThat(database.value("MATCH (m:EmbeddingModel) RETURN count(m)")).isEqualTo(1L);
    }

    @Test
    void shouldMakePeopleInactiveAndTheLocalAdministratorActive() {
        database.ingest(new MemorySource("s")
                .item(
                        "a",
                        new GraphChange.Person("ann@example.org", "Ann", "ann@example.org"),
                        document("A", DocumentType.PAGE, "A", "a"),
                        new GraphChange.Link(
                                "AUTHORED",
                                new Reference.Person("ann@example.org"),
                                new Reference.Document("A"),
                                LinkOrigin.COMMIT,
                                1,
                                "a@1",
                                true,
                                Map.of("comment", "first"))));

        assertThat(database.texts("MATCH (u:User) RETURN u.userId + ' ' + u.status + ' ' + u.role"))
                .containsExactly("ann@example.org inactive member", "local active admin");
        assertThat(database.value(
                        "MATCH (:User)-[r:AUTHORED]->(:Document) RETURN r.comment + r.origin + r.reviewState"))
                .isEqualTo("firstcommitunreviewed");
    }

    @Test
    void shouldKeepARecordOfEachRun() {
        var report = database.ingest(tracker());

        var run = database.query("MATCH (r:IngestRun) RETURN r").get(0).get("r");
        assertThat(run.get("runId").asString()).isEqualTo(report.runId());
        assertThat(run.get("status").asString()).isEqualTo("done");
        assertThat(run.get("report").asString()).isEqualTo(report.json());
    }

    static MemorySource tracker() {
        var words = "word ".repeat(40);
        return new MemorySource("tracker")
                .item("P", document("P", DocumentType.PRODUCT, "Shop", "Sells things"))
                .item("E-1", document("E-1", DocumentType.EPIC, "Paying", "Money"), parent("P", "E-1"))
                .item(
                        "US-1",
                        document("US-1", DocumentType.USER_STORY, "By card", "card " + words + "\n\nmore " + words),
                        parent("E-1", "US-1"))
                .item("US-2", document("US-2", DocumentType.USER_STORY, "By cash", "cash"), parent("E-1", "US-2"));
    }

    private static MemorySource duplicates() {
        return new MemorySource("docs")
                .item("one.md", document("A", DocumentType.PAGE, "First", "first"))
                .item("two.md", document("A", DocumentType.PAGE, "Second", "second"), link("DEPENDS_ON", "A", "B"))
                .item("b.md", document("B", DocumentType.PAGE, "B", "b"));
    }
}
