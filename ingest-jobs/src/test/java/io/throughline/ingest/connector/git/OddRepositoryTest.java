// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.PropertyKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repositories as they should not be. */
// [test->TL-US-17]
class OddRepositoryTest {
    @TempDir
    Path folder;

    private TestRepository shop;

    @BeforeEach
    void makeRepository() throws Exception {
        shop = new TestRepository(Files.createDirectory(folder.resolve("shop")));
    }

    @AfterEach
    void closeRepository() {
        shop.close();
    }

    private Connector open(String address) {
        return GitConnector.open(address, folder.resolve("cache"), 100);
    }

    private Connector open() {
        return open(shop.folder().toString());
    }

    private static List<SourceRecord> records(Connector connector) {
        try (var records = connector.read(KnownItems.NONE)) {
            return records.toList();
        }
    }

    private static <T extends GraphChange> List<T> changes(Connector connector, Class<T> kind) {
        return records(connector).stream()
                .flatMap(record -> connector.map(record).stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<String> findings(Connector connector) {
        return changes(connector, GraphChange.Finding.class).stream()
                .map(finding -> finding.status().value() + ": " + finding.message())
                .toList();
    }

    private static List<String> keys(Connector connector) {
        return changes(connector, GraphChange.Document.class).stream()
                .map(GraphChange.Document::key)
                .toList();
    }

    @Test
    void shouldReportSubmodulesAndLinksOutOfTheTree() throws Exception {
        shop.file("a.md", "# A\n")
                .submodule("libs/other")
                .link("inside.md", "a.md")
                .link("deep/inside.md", "../a.md")
                .link("out.md", "../secret.md")
                .link("etc", "/etc")
                .commit("First");
        try (var connector = open()) {
            assertThat(findings(connector))
                    .containsExactlyInAnyOrder(
                            "refused: libs/other is a submodule; it was left out: name its repository as a source of its own.",
                            "refused: out.md is a symbolic link that leads out of the repository; it was not followed: name its target as a source of its own.",
                            "refused: etc is a symbolic link that leads out of the repository; it was not followed: name its target as a source of its own.");
            assertThat(keys(connector)).contains("shop:a.md").noneMatch(key -> key.contains("inside"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, c, true",
        "a/b, ../c, true",
        "a/b, ../../c, false",
        "b, .., false",
        "a/b, .., true",
        "b, /c, false",
        "b, C:\\x, false",
        "a/b, ./../c/../../d, false",
        "a/b, '', true",
        "a/b, x/../../y, true",
    })
    void shouldTellWhereALinkLeads(String path, String target, boolean inside) {
        assertThat(SymbolicLink.staysInside(path, target)).isEqualTo(inside);
    }

    @Test
    void shouldReportLargeAndBinaryFilesAndReadOn() throws Exception {
        shop.file("large.md", new byte[50 * 1024 * 1024])
                .file("large.bin", new byte[2 * 1024 * 1024])
                .file("binary.md", new byte[] {'#', 0, 1})
                .file("binary.java", new byte[] {0, 1, 2})
                .file("good.md", "# Good\n")
                .commit("First");
        try (var connector = open()) {
            assertThat(findings(connector))
                    .containsExactlyInAnyOrder(
                            "too_large: large.md has 50.0 MB, allowed is 1 MB; it was left out: split it, or leave it out of the source.",
                            "unreadable: binary.md is binary, whatever its name says; it was left out: give it the name of what it is.",
                            "unreadable: binary.java is binary, whatever its name says; it was left out: give it the name of what it is.");
            assertThat(keys(connector)).contains("shop:good.md");
        }
    }

    @Test
    void shouldReadNamesInAnyEncoding() throws Exception {
        shop.file("grün.md", "# Utf8\n")
                .file("gr\u00fcn2.md".getBytes(StandardCharsets.ISO_8859_1), "# Latin\n")
                .file("名前.java", "class A {}\n")
                .file("a\nb.md", "# Line break\n")
                .file("x".repeat(700) + ".md", "# Long\n")
                .file(" .md", "# Blank\n")
                .commit("First");
        try (var connector = open()) {
            assertThat(keys(connector)).contains("shop:grün.md", "shop:grün2.md", "shop:名前.java", "shop: .md");
            assertThat(findings(connector)).hasSize(2).allSatisfy(finding -> assertThat(finding)
                    .startsWith("invalid: ")
                    .contains("is no name for a document")
                    .doesNotContain("\n"));
        }
    }

    @Test
    void shouldKeepNamesApartThatReadTheSame() throws Exception {
        shop.file("ü.md".getBytes(StandardCharsets.UTF_8), "# One\n")
                .file("ü.md".getBytes(StandardCharsets.ISO_8859_1), "# Two\n")
                .commit("First");
        try (var connector = open()) {
            assertThat(keys(connector)).contains("shop:ü.md", "shop:ü.md~2");
        }
    }

    @Test
    void shouldReadOddTexts() throws Exception {
        shop.file("crlf.md", "---\r\nkey: C-1\r\n---\r\n# Title\r\n")
                .file("bom.java", "\uFEFF// [impl->C-1]\r\nclass A {}\r\n".getBytes(StandardCharsets.UTF_8))
                .file("latin.py", "# Grüße [impl->C-2]\ndef a(): pass\n".getBytes(StandardCharsets.ISO_8859_1))
                .file("empty.md", "")
                .file("empty.java", "")
                .file("generated.go", "// Code generated by x. DO NOT EDIT.\npackage a\n")
                .commit("First");
        try (var connector = open()) {
            assertThat(keys(connector))
                    .contains("C-1", "shop:bom.java#A", "shop:latin.py#a", "shop:empty.md", "shop:empty.java")
                    .noneMatch(key -> key.contains("generated"));
            assertThat(changes(connector, GraphChange.Link.class).stream()
                            .filter(link -> link.evidence().contains(":1@"))
                            .map(GraphChange.Link::type))
                    .contains("IMPLEMENTS");
        }
    }

    @Test
    void shouldLeaveOutWhatNobodyWrote() throws Exception {
        shop.file("package-lock.json", "{}")
                .file("pnpm-lock.yaml", "a: b")
                .file("lib/jquery.min.js", "a")
                .file("node_modules/x/index.js", "a")
                .file("vendor/a.go", "package a")
                .file("LICENSE", "MIT")
                .file("data.json", "{}")
                .file("notes.txt", "words")
                .file("docs/notes.txt", "words")
                .file("dist.ts", "const a = 1;")
                .commit("First");
        try (var connector = open()) {
            assertThat(records(connector).stream().map(SourceRecord::path))
                    .containsExactly(
                            "docs/notes.txt",
                            "dist.ts",
                            records(connector).get(2).path());
        }
    }

    @Test
    void shouldStayCheapBesideItemsThatAreAlwaysFindings() throws Exception {
        shop.file("large.md", new byte[2 * 1024 * 1024])
                .submodule("sub")
                .link("out", "/etc")
                .commit("First");
        try (var connector = open()) {
            var known = records(connector).stream()
                    .collect(Collectors.toMap(SourceRecord::path, SourceRecord::fingerprint));
            try (var again = connector.read(path -> Optional.ofNullable(known.get(path)))) {
                assertThat(again.collect(Collectors.toMap(SourceRecord::path, SourceRecord::fingerprint)))
                        .isEqualTo(known);
            }
        }
    }

    @Test
    void shouldRefuseWhatIsNoRepository() throws Exception {
        var plain = Files.createDirectory(folder.resolve("plain"));
        assertThatThrownBy(() -> open(plain.toString()))
                .isInstanceOf(SourceException.class)
                .hasMessage(
                        "git:%1$s is no git repository: name the folder that holds .git, or read it as documents with files:%1$s."
                                .formatted(plain));

        shop.file("docs/a.md", "# A\n").commit("First");
        var inside = Files.createDirectory(shop.folder().resolve("docs"));
        assertThatThrownBy(() -> open(inside.toString()))
                .hasMessage("git:%s is a folder inside the repository %s: name that one, git:%s."
                        .formatted(
                                inside,
                                shop.folder().toRealPath(),
                                shop.folder().toRealPath()));

        var file = Files.writeString(folder.resolve("file.txt"), "x");
        assertThatThrownBy(() -> open(file.toString())).hasMessageContaining("is no git repository");

        Files.writeString(plain.resolve(".git"), "gitdir: /no/such\n");
        assertThatThrownBy(() -> open(plain.toString())).hasMessageContaining("is no git repository");
    }

    @Test
    void shouldReadABareRepositoryAndTakeItsNameFromOrigin() throws Exception {
        shop.file("a.md", "# A\n").commit("First");
        var bare = folder.resolve("copy.git");
        Git.cloneRepository()
                .setBare(true)
                .setURI(shop.folder().toString())
                .setDirectory(bare.toFile())
                .call()
                .close();
        try (var connector = open(bare.toString())) {
            assertThat(connector.id().name()).isEqualTo("shop");
            assertThat(keys(connector)).contains("shop:a.md");
        }
    }

    @Test
    void shouldReadALinkedWorktree() throws Exception {
        shop.file("a.md", "# A\n");
        var first = shop.commit("First");
        var worktree = Files.createDirectory(folder.resolve("feature"));
        var admin = Files.createDirectories(shop.folder().resolve(".git/worktrees/feature"));
        Files.writeString(worktree.resolve(".git"), "gitdir: " + admin + "\n");
        Files.writeString(admin.resolve("gitdir"), worktree.resolve(".git") + "\n");
        Files.writeString(admin.resolve("commondir"), "../..\n");
        Files.writeString(admin.resolve("HEAD"), first.name() + "\n");
        shop.file("b.md", "# B\n").commit("Second");
        try (var connector = open(worktree.toString())) {
            assertThat(keys(connector)).contains("feature:a.md").doesNotContain("feature:b.md");
        }
    }

    @Test
    void shouldFetchARemoteAndFollowIt() throws Exception {
        shop.file("a.md", "# A\n").commit("First");
        var url = shop.folder().toUri().toString();
        try (var connector = open(url)) {
            assertThat(connector.id().location()).isEqualTo(url);
            assertThat(connector.id().name()).isEqualTo("shop");
            assertThat(keys(connector)).contains("shop:a.md");

            shop.file("b.md", "# B\n").commit("Second");
            assertThat(keys(connector)).contains("shop:b.md");
        }
        shop.remove("a.md").commit("Third");
        try (var connector = open(url)) {
            assertThat(keys(connector)).contains("shop:b.md").doesNotContain("shop:a.md");
        }
        try (var files = Files.list(folder.resolve("cache"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void shouldFetchAnEmptyRemote() throws Exception {
        try (var connector = open(shop.folder().toUri().toString())) {
            assertThat(records(connector)).isEmpty();
        }
    }

    @Test
    void shouldSayThatARemoteCannotBeFetchedAndKeepPasswordsToItself() {
        assertThatThrownBy(() -> open("http://me:secret@127.0.0.1:1/shop.git"))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.isUsage()).isFalse())
                .hasMessageStartingWith("git:http://127.0.0.1:1/shop.git cannot be fetched (")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> open(folder.resolve("none").toUri().toString()))
                .hasMessageContaining("cannot be fetched");
    }

    @Test
    void shouldReadAShallowClone() throws Exception {
        shop.file("a.java", "class A {}").commit("First");
        shop.file("b.java", "class B {}");
        var second = shop.commit("Second");
        var shallow = folder.resolve("shallow");
        Git.cloneRepository()
                .setURI(shop.folder().toUri().toString())
                .setDirectory(shallow.toFile())
                .setDepth(1)
                .call()
                .close();
        try (var connector = open(shallow.toString())) {
            var documents = changes(connector, GraphChange.Document.class);
            assertThat(documents).hasSize(5);
            assertThat(documents.get(0).properties()).containsEntry(PropertyKeys.LAST_COMMIT_HASH, second.name());
            assertThat(changes(connector, GraphChange.Link.class).stream().map(GraphChange.Link::type))
                    .doesNotContain("TOUCHES");
        }
    }

    @Test
    void shouldSayThatARepositoryIsDamaged() throws Exception {
        shop.file("a.md", "# A\n").commit("First");
        shop.destroyObjects();
        try (var connector = open()) {
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining("git fsck");
        }
    }
}
