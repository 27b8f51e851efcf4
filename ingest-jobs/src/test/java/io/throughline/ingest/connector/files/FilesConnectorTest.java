// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// [test->TL-US-2]
class FilesConnectorTest extends ConnectorContract {
    private Path docs;

    @BeforeEach
    void makeFolder() throws Exception {
        docs = Files.createDirectory(folder.resolve("docs"));
    }

    private void write(String path, String text) throws Exception {
        var file = docs.resolve(path);
        Files.createDirectories(file.getParent());
        // Not writeString: half a surrogate pair is among what is written here.
        Files.write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Connector open() {
        return FilesConnector.open(docs);
    }

    @Override
    protected Connector filled() throws Exception {
        write("b/guide.html", "<title>Guide</title><p>Words</p>");
        write("a.md", "---\nkey: A-1\ntype: Epic\n---\n# First\n\nWords\n");
        write("notes.txt", "Notes\n\nWords\n");
        write("b/über.md", "# Über\n");
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
            write(i + ".md", text);
            write(i + ".html", text);
            write(i + ".txt", text);
            write(
                    "f" + i + ".md",
                    "---\nkey: \"%s\"\ntype: %s\nparent: [%s]\n---\n%s".formatted(text, text, text, text));
            write("g" + i + ".md", "---\nurl: |\n  %s\ncreated: >\n  %s\n---\n%s".formatted(text, text, text));
        }
        return open();
    }

    @Override
    protected void changeOne() throws Exception {
        write("a.md", "---\nkey: A-1\ntype: Epic\n---\n# First\n\nMore\n");
    }

    @Override
    protected String changed() {
        return "a.md";
    }

    @Override
    protected void removeOne() throws Exception {
        Files.delete(docs.resolve("notes.txt"));
    }

    @Override
    protected String removed() {
        return "notes.txt";
    }

    @Override
    protected void destroy() throws Exception {
        Files.delete(docs.resolve("a.md"));
    }

    @Test
    void shouldReadSortedByPath() throws Exception {
        try (var connector = filled()) {
            assertThat(records(connector).stream().map(SourceRecord::path))
                    .containsExactly("a.md", "b/guide.html", "b/über.md", "notes.txt");
        }
    }

    @Test
    void shouldMapFrontMatterLikeCsvColumns() throws Exception {
        write("story.md", """
                ---
                key: CO-1
                type: user-story
                status: Done
                parent: CO-0
                specifies: [CO-7, CO-8]
                implemented_by: src/A.java; src/B.java
                author: ada@example.org
                access_level: public
                layout: ignored
                ---
                # Low battery

                Land. [test->CO-9]
                """);
        try (var connector = open()) {
            var document = document(connector, "CO-1");
            assertThat(document.type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(document.title()).isEqualTo("Low battery");
            assertThat(document.blocks()).containsExactly(new Block(List.of(), ChunkType.BODY, "Land. [test->CO-9]"));
            assertThat(document.properties())
                    .containsEntry(PropertyKeys.STATUS, "approved")
                    .containsEntry(PropertyKeys.ACCESS_LEVEL, "public")
                    .containsEntry(PropertyKeys.AUTHOR, "ada@example.org")
                    .doesNotContainKey("layout");
            assertThat(links(connector))
                    .containsExactly(
                            "AUTHORED ada@example.org -> CO-1 (declared story.md:8)",
                            "PARENT_OF CO-0 -> CO-1 (declared story.md:5)",
                            "SPECIFIES CO-1 -> CO-7 (declared story.md:6)",
                            "SPECIFIES CO-1 -> CO-8 (declared story.md:6)",
                            "IMPLEMENTS src/A.java -> CO-1 (declared story.md:7)",
                            "IMPLEMENTS src/B.java -> CO-1 (declared story.md:7)",
                            "VERIFIES CO-1 -> CO-9 (annotation story.md:14)");
        }
    }

    @Test
    void shouldTakeAFileWithoutFrontMatterForAPage() throws Exception {
        write("b/guide.html", "<p>Words</p>");
        try (var connector = open()) {
            var page = document(connector, "docs:b/guide.html");
            assertThat(page.type()).isEqualTo(DocumentType.PAGE);
            assertThat(page.title()).isEqualTo("guide.html");
        }
    }

    @Test
    void shouldReportWhatFrontMatterMayNotSay() throws Exception {
        write("a.md", "---\nkey: A\ntype: Saga\nstatus: napping\naccess_level: secret\n---\nWords\n");
        try (var connector = open()) {
            var document = document(connector, "A");
            assertThat(document.type()).isEqualTo(DocumentType.PAGE);
            assertThat(document.properties()).containsEntry(PropertyKeys.ACCESS_LEVEL, "restricted");
            assertThat(findings(connector)).hasSize(3).anySatisfy(finding -> assertThat(finding)
                    .startsWith("invalid: a.md:3: type is `Saga`, allowed are Product, Epic,")
                    .endsWith("; it is taken as Page."));
        }
    }

    @Test
    void shouldKeepClosedWhatBrokenFrontMatterWantedToClose() throws Exception {
        write("a.md", "---\nkey: [A\naccess_level: restricted\n---\n# Secret\n");
        write("b.md", "---\nkey: [A\n---\n# Open\n");
        try (var connector = open()) {
            assertThat(document(connector, "docs:a.md").properties())
                    .containsEntry(PropertyKeys.ACCESS_LEVEL, "restricted");
            assertThat(document(connector, "docs:b.md").properties()).doesNotContainKey(PropertyKeys.ACCESS_LEVEL);
            assertThat(findings(connector)).hasSize(2).allSatisfy(finding -> assertThat(finding)
                    .contains("the front matter is no YAML"));
        }
    }

    @Test
    void shouldLeaveOutHiddenFoldersAndOtherFormats() throws Exception {
        write(".git/readme.md", "# Hidden\n");
        write(".hidden.md", "# Hidden\n");
        write("photo.png", "x");
        write("noextension", "x");
        write("a.md", "# Seen\n");
        try (var connector = open()) {
            assertThat(records(connector).stream().map(SourceRecord::path)).containsExactly("a.md");
        }
    }

    @Test
    void shouldNotFollowLinksOutOfTheFolder() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.md"), "# Secret\n");
        write("a.md", "# Seen\n");
        Files.createSymbolicLink(docs.resolve("inside.md"), Path.of("a.md"));
        Files.createSymbolicLink(docs.resolve("out.md"), secret);
        Files.createSymbolicLink(docs.resolve("outfolder"), folder);
        Files.createSymbolicLink(docs.resolve("nowhere.md"), Path.of("missing.md"));
        try (var connector = open()) {
            assertThat(records(connector).stream().map(SourceRecord::path))
                    .containsExactly("a.md", "nowhere.md", "out.md", "outfolder");
            assertThat(findings(connector))
                    .containsExactly(
                            "unreadable: nowhere.md is a symbolic link that leads nowhere.",
                            "refused: out.md is a symbolic link that leads out of the folder; it was not followed: name its target as a source of its own.",
                            "refused: outfolder is a symbolic link that leads out of the folder; it was not followed: name its target as a source of its own.");
        }
    }

    @Test
    void shouldReportBinaryAndLargeFiles() throws Exception {
        Files.write(docs.resolve("binary.md"), new byte[] {'#', ' ', 0, 1, 2});
        try (var large = new RandomAccessFile(docs.resolve("large.md").toFile(), "rw")) {
            large.setLength(50L * 1024 * 1024);
        }
        try (var connector = open()) {
            assertThat(findings(connector))
                    .containsExactly(
                            "unreadable: binary.md is binary, whatever its name says; it was left out: give it the name of what it is.",
                            "too_large: large.md has 50.0 MB, allowed is 1 MB; it was left out: split it, or leave it out of the source.");
        }
    }

    @Test
    void shouldNotLoadAFileThatHasGrown() throws Exception {
        write("a.md", "# Small\n");
        try (var connector = open()) {
            var record = records(connector).get(0);
            Files.write(docs.resolve("a.md"), new byte[2 * 1024 * 1024]);
            assertThatThrownBy(() -> record.content().load()).hasMessageContaining("grown");
        }
    }

    @Test
    void shouldReadOddEncodings() throws Exception {
        Files.write(docs.resolve("latin.md"), "# Grüße\r\n\r\nnaïve\r\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                docs.resolve("mark.md"),
                "\uFEFF---\r\nkey: M-1\r\n---\r\n# Marked\r\n".getBytes(StandardCharsets.UTF_8));
        try (var connector = open()) {
            assertThat(document(connector, "docs:latin.md").title()).isEqualTo("Grüße");
            assertThat(document(connector, "M-1").title()).isEqualTo("Marked");
        }
    }
}
