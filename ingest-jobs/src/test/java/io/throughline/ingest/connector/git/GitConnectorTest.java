// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.nio.file.Files;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// [test->TL-US-1]
class GitConnectorTest extends ConnectorContract {
    private TestRepository shop;

    @BeforeEach
    void makeRepository() throws Exception {
        shop = new TestRepository(Files.createDirectory(folder.resolve("shop")));
    }

    @AfterEach
    void closeRepository() {
        shop.close();
    }

    private Connector open() {
        return open(100);
    }

    private Connector open(int commitLimit) {
        return GitConnector.open(shop.folder().toString(), folder.resolve("cache"), commitLimit);
    }

    @Override
    protected Connector filled() throws Exception {
        shop.file("docs/story.md", "---\nkey: CO-1\ntype: UserStory\n---\n# Low battery\n")
                .file("src/main/java/Shop.java", "/** [impl->CO-1] */\nclass Shop {}\n")
                .file("src/test/java/ShopTest.java", "class ShopTest {\n  @Test void a() {} // [test->CO-1]\n}\n")
                .file("web/app.ts", "export const a = () => 1;\n");
        shop.commit("First");
        shop.file("web/app.ts", "export const a = () => 2;\n").commit("Second, see CO-1");
        return open();
    }

    @Override
    protected Connector empty() {
        return open();
    }

    @Override
    protected Connector hostile() throws Exception {
        for (int i = 0; i < HOSTILE.size(); i++) {
            var text = HOSTILE.get(i);
            shop.author(text.replaceAll("[\0\n<>]", ""), text.replaceAll("[\0\n<>]", ""));
            shop.file(i + ".md", text)
                    .file(i + ".java", text)
                    .file(i + ".sql", text)
                    .file(i + ".py", text);
            shop.commit(text);
        }
        shop.commit("");
        shop.commit(" \n\n");
        return open();
    }

    @Override
    protected void changeOne() throws Exception {
        shop.file("src/main/java/Shop.java", "class Shop { int a; }\n").commit("Third");
    }

    @Override
    protected String changed() {
        return "src/main/java/Shop.java";
    }

    @Override
    protected void removeOne() throws Exception {
        shop.remove("web/app.ts").commit("Third");
    }

    @Override
    protected String removed() {
        return "web/app.ts";
    }

    @Override
    protected void destroy() throws Exception {
        shop.destroyObjects();
    }

    @Test
    void shouldGiveDocumentsThenCodeThenCommitsNewestFirst() throws Exception {
        shop.file("z.md", "# Z\n").file("a.java", "class A {}").file("b/README.rst", "B\n");
        var first = shop.commit("First");
        var second = shop.commit("Second");
        try (var connector = open()) {
            assertThat(records(connector).stream().map(SourceRecord::path))
                    .containsExactly(
                            "b/README.rst", "z.md", "a.java", "commit:" + second.name(), "commit:" + first.name());
        }
    }

    @Test
    void shouldMakeDocumentsOfAFileAndItsSymbols() throws Exception {
        shop.file(
                "src/Shop.java",
                "// Licensed under MIT.\npackage a;\n\n/** Sells. */\nclass Shop {\n  int a, b;\n\n  void sell() {\n    a++;\n  }\n\n  void close() {\n  }\n}\n");
        var commit = shop.commit("First").name();
        try (var connector = open()) {
            var file = document(connector, "shop:src/Shop.java");
            assertThat(file.type()).isEqualTo(DocumentType.CODE);
            assertThat(file.title()).isEqualTo("src/Shop.java");
            assertThat(file.blocks()).isEmpty();
            assertThat(file.properties())
                    .containsEntry(PropertyKeys.REPOSITORY, "shop")
                    .containsEntry(PropertyKeys.FILE_PATH, "src/Shop.java")
                    .containsEntry(PropertyKeys.LANGUAGE, "Java")
                    .containsEntry(PropertyKeys.KIND, "file")
                    .containsEntry(PropertyKeys.START_LINE, 1L)
                    .containsEntry(PropertyKeys.END_LINE, 14L)
                    .containsEntry(PropertyKeys.LAST_COMMIT_HASH, commit)
                    .doesNotContainKeys(PropertyKeys.SYMBOL, PropertyKeys.FRAMEWORK);
            var function = document(connector, "shop:src/Shop.java#Shop.sell");
            assertThat(function.title()).isEqualTo("Shop.sell");
            assertThat(function.blocks())
                    .containsExactly(
                            new Block(List.of("src/Shop.java"), ChunkType.CODE_BLOCK, "void sell() {\n  a++;\n}"));
            assertThat(function.properties())
                    .containsEntry(PropertyKeys.KIND, "function")
                    .containsEntry(PropertyKeys.SYMBOL, "Shop.sell")
                    .containsEntry(PropertyKeys.START_LINE, 8L)
                    .containsEntry(PropertyKeys.END_LINE, 10L);
            assertThat(links(connector))
                    .contains(
                            "CONTAINS shop:src/Shop.java -> shop:src/Shop.java#Shop (structure src/Shop.java:4@%s)"
                                    .formatted(commit.substring(0, 12)),
                            "CONTAINS shop:src/Shop.java#Shop -> shop:src/Shop.java#Shop.sell (structure src/Shop.java:8@%s)"
                                    .formatted(commit.substring(0, 12)));
        }
    }

    // [test->TL-US-8]
    @Test
    void shouldLinkMarksWithTheCommitThatLastTouchedTheFile() throws Exception {
        shop.file("a.py", "# [impl->CO-1, CO-2]\ndef a():\n    pass\n")
                .file("tests/test_a.py", "# @relation(CO-3)\ndef test_a():\n    pass\n");
        var first = shop.commit("First").name().substring(0, 12);
        shop.file("a.py", "\n# [impl->CO-1]\n# [impl->CO-1]\ndef a():\n    pass\n");
        var second = shop.commit("Second").name().substring(0, 12);
        shop.file("c.md", "# Text\n\nDone [impl->CO-4], not `[impl->NOT-1]`.\n");
        var third = shop.commit("Third").name().substring(0, 12);
        try (var connector = open()) {
            assertThat(links(connector).stream().filter(link -> link.contains("(annotation")))
                    .containsExactly(
                            "IMPLEMENTS shop:c.md -> CO-4 (annotation c.md:3@%s)".formatted(third),
                            "IMPLEMENTS shop:a.py#a -> CO-1 (annotation a.py:2@%s)".formatted(second),
                            "VERIFIES shop:tests/test_a.py#test_a -> CO-3 (annotation tests/test_a.py:1@%s)"
                                    .formatted(first));
        }
    }

    @Test
    void shouldFindLastCommitsAcrossMerges() throws Exception {
        shop.file("a.md", "# 1\n").file("b.md", "# 1\n").file("c.md", "# 1\n");
        var base = shop.commit("Base");
        shop.file("a.md", "# 2\n");
        var left = shop.commit("Left", base);
        shop.file("a.md", "# 1\n").file("b.md", "# 2\n");
        var right = shop.commit("Right", base);
        shop.file("a.md", "# 2\n");
        shop.commit("Merge", left, right);
        try (var connector = open()) {
            assertThat(document(connector, "shop:a.md").properties())
                    .containsEntry(PropertyKeys.LAST_COMMIT_HASH, left.name());
            assertThat(document(connector, "shop:b.md").properties())
                    .containsEntry(PropertyKeys.LAST_COMMIT_HASH, right.name());
            assertThat(document(connector, "shop:c.md").properties())
                    .containsEntry(PropertyKeys.LAST_COMMIT_HASH, base.name());
        }
    }

    @Test
    void shouldMapCommits() throws Exception {
        shop.file(".mailmap", "Ada Lovelace <ada@lovelace.org> <ada@example.org>\n")
                .file("src/A.java", "class A {}")
                .file("src/test/java/ATest.java", "class ATest {}")
                .file("notes.md", "# Notes\n");
        var commit = shop.commit("Stop the drone, CO-7\n\nBecause it is low.\n\nImplements: CO-1\nVerifies: CO-2\n")
                .name();
        var key = "shop@" + commit.substring(0, 12);
        try (var connector = open()) {
            var document = document(connector, key);
            assertThat(document.type()).isEqualTo(DocumentType.COMMIT);
            assertThat(document.title()).isEqualTo("Stop the drone, CO-7");
            assertThat(document.blocks()).containsExactly(new Block(List.of(), ChunkType.BODY, "Because it is low."));
            assertThat(document.properties())
                    .containsEntry(PropertyKeys.HASH, commit)
                    .containsEntry(PropertyKeys.AUTHOR, "Ada Lovelace")
                    .containsEntry(PropertyKeys.CREATED_DATE, ZonedDateTime.parse("2026-01-01T00:01:00Z"));
            assertThat((String) document.properties().get(PropertyKeys.MESSAGE)).endsWith("Verifies: CO-2");
            assertThat(changes(connector, GraphChange.Person.class))
                    .containsExactly(new GraphChange.Person("ada@lovelace.org", "Ada Lovelace", "ada@lovelace.org"));
            assertThat(links(connector).stream().filter(link -> link.contains("(commit")))
                    .containsExactly(
                            "AUTHORED ada@lovelace.org -> %1$s (commit %1$s)".formatted(key),
                            "TOUCHES %1$s -> shop:src/A.java (commit %1$s, optional)".formatted(key),
                            "TOUCHES %1$s -> shop:src/test/java/ATest.java (commit %1$s, optional)".formatted(key),
                            "MENTIONS %1$s -> CO-1 (commit %1$s)".formatted(key),
                            "IMPLEMENTS shop:src/A.java -> CO-1 (commit %1$s, optional)".formatted(key),
                            "MENTIONS %1$s -> CO-2 (commit %1$s)".formatted(key),
                            "VERIFIES shop:src/test/java/ATest.java -> CO-2 (commit %1$s, optional)".formatted(key),
                            "MENTIONS %1$s -> CO-7 (commit %1$s, optional)".formatted(key));
        }
    }

    @Test
    void shouldClaimNothingForACommitThatTouchesMuch() throws Exception {
        for (int i = 0; i <= CommitMapper.CLAIMING_FILES_MAX; i++) {
            shop.file("src/A" + i + ".java", "class A" + i + " {}");
        }
        shop.commit("Everything\n\nImplements: CO-1");
        try (var connector = open()) {
            assertThat(links(connector))
                    .anyMatch(link -> link.startsWith("TOUCHES"))
                    .anyMatch(link -> link.startsWith("MENTIONS"))
                    .noneMatch(link -> link.startsWith("IMPLEMENTS"));
        }
    }

    @Test
    void shouldLinkWhatJavaFilesImportAndExtend() throws Exception {
        shop.file("core/src/main/java/a/Store.java", "package a;\npublic class Store {}\n")
                .file("core/src/main/java/a/Open.java", "package a;\npublic interface Open {}\n")
                .file(
                        "app/src/main/java/b/Shop.java",
                        "package b;\nimport a.Store;\nimport static a.Open.NOW;\nimport java.util.List;\nclass Shop extends Store implements Base, a.Open {}\nclass Other extends Shop {}\n")
                .file("app/src/main/java/b/Base.java", "package b;\ninterface Base {}\n");
        var commit = shop.commit("First").name().substring(0, 12);
        try (var connector = open()) {
            var file = "shop:app/src/main/java/b/Shop.java";
            assertThat(links(connector).stream().filter(link -> link.matches("(IMPORTS|EXTENDS).*")))
                    .containsExactly(
                            "IMPORTS %s -> shop:core/src/main/java/a/Store.java (structure app/src/main/java/b/Shop.java:2@%s, optional)"
                                    .formatted(file, commit),
                            "IMPORTS %s -> shop:core/src/main/java/a/Open.java (structure app/src/main/java/b/Shop.java:3@%s, optional)"
                                    .formatted(file, commit),
                            "EXTENDS %s#Shop -> shop:core/src/main/java/a/Store.java#Store (structure app/src/main/java/b/Shop.java:5@%s, optional)"
                                    .formatted(file, commit),
                            "EXTENDS %s#Shop -> shop:app/src/main/java/b/Base.java#Base (structure app/src/main/java/b/Shop.java:5@%s, optional)"
                                    .formatted(file, commit),
                            "EXTENDS %s#Shop -> shop:core/src/main/java/a/Open.java#Open (structure app/src/main/java/b/Shop.java:5@%s, optional)"
                                    .formatted(file, commit),
                            "EXTENDS %1$s#Other -> %1$s#Shop (structure app/src/main/java/b/Shop.java:6@%2$s, optional)"
                                    .formatted(file, commit));
        }
    }

    // [test->TL-US-62]
    @Test
    void shouldLinkWhatCallsWhat() throws Exception {
        shop.file(
                        "core/src/main/java/a/Store.java",
                        "package a;\npublic class Store {\n    public void save() {}\n\n    public void save(int n) {}\n\n    public static Store open() {\n        return new Store();\n    }\n}\n")
                .file(
                        "app/src/main/java/b/Shop.java",
                        "package b;\nimport a.Store;\nclass Shop {\n    Store store = Store.open();\n\n    void sell() {\n        store.save();\n        sell();\n        log();\n    }\n\n    void log() {}\n}\n");
        var commit = shop.commit("First").name().substring(0, 12);
        try (var connector = open()) {
            var file = "shop:app/src/main/java/b/Shop.java";
            var store = "shop:core/src/main/java/a/Store.java";
            var evidence = "structure app/src/main/java/b/Shop.java:%s@" + commit + ", optional";
            assertThat(links(connector).stream().filter(link -> link.startsWith("CALLS")))
                    .containsExactly(
                            "CALLS %s#Shop -> %s#Store.open (%s)".formatted(file, store, evidence.formatted(4)),
                            "CALLS %s#Shop.sell -> %s#Store.save (%s)".formatted(file, store, evidence.formatted(7)),
                            "CALLS %1$s#Shop.sell -> %1$s#Shop.log (%2$s)".formatted(file, evidence.formatted(9)));
        }
    }

    // [test->TL-US-4]
    @Test
    void shouldKeepKnownCommitsThatNewOnesPushBehindTheLimit() throws Exception {
        shop.commit("First");
        shop.commit("Second");
        try (var connector = open(2)) {
            var known = fingerprints(connector);
            shop.commit("Third");
            assertThat(records(connector)).hasSize(2);
            try (var records = connector.read(path -> java.util.Optional.ofNullable(known.get(path)))) {
                assertThat(records.map(SourceRecord::path)).hasSize(3).containsAll(known.keySet());
            }
        }
    }

    @Test
    void shouldGiveNoCommitsWhenNoneAreWanted() throws Exception {
        shop.file("a.md", "# A\n").commit("First");
        try (var connector = open(0)) {
            assertThat(records(connector)).hasSize(1);
        }
    }

    @Test
    void shouldMapPeopleAnewWhenTheMailmapChanges() throws Exception {
        shop.file("a.md", "# A\n");
        var first = "commit:" + shop.commit("First").name();
        try (var connector = open()) {
            var before = fingerprints(connector).get(first);
            shop.file(".mailmap", "Countess <ada@example.org>\n").commit("Second");
            assertThat(fingerprints(connector).get(first)).isNotEqualTo(before);
            assertThat(changes(connector, GraphChange.Person.class))
                    .containsOnly(new GraphChange.Person("ada@example.org", "Countess", "ada@example.org"));
        }
    }
}
