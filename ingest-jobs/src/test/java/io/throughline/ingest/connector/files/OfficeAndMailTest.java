// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.office.OfficeFiles;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Office files and e-mail in a folder keep to what every source must. */
// [test->TL-US-27]
@Timeout(120)
class OfficeAndMailTest extends ConnectorContract {
    private static final String FIRST = """
            From ada@example.org Thu Nov 19 09:00:00 2026
            From: Ada Lovelace <ada@example.org>
            To: Grace Hopper <grace@example.org>, team@example.org
            Subject: =?UTF-8?Q?Battery_f=C3=A4llt?=
            Date: Thu, 19 Nov 2026 09:00:00 +0100
            Message-ID: <first@example.org>

            The battery fails below ten percent. [impl->CO-1]

            >From here on it is quoted.

            """;
    private static final String ANSWER = """
            From grace@example.org Thu Nov 19 10:00:00 2026
            From: grace@example.org
            Subject: Re: Battery
            Message-ID:
             <answer@example.org>
            In-Reply-To: <first@example.org>
            References: <zero@example.org> <first@example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            TGFuZCBhdCBvbmNlLg==
            --a
            Content-Type: text/html

            <p>Land <b>at once</b>, in HTML.</p>
            --a--
            --b
            Content-Type: application/pdf; name="plan.pdf"
            Content-Disposition: attachment; filename="plan.pdf"

            %PDF
            --b--

            """;

    private Path docs;

    @BeforeEach
    void makeFolder() throws Exception {
        docs = Files.createDirectory(folder.resolve("docs"));
    }

    private void write(String path, byte[] content) throws Exception {
        Files.write(docs.resolve(path), content);
    }

    private void write(String path, String content) throws Exception {
        write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private Connector open() {
        return FilesConnector.open(docs);
    }

    @Override
    protected Connector filled() throws Exception {
        write("a.docx", OfficeFiles.docx("The plan", OfficeFiles.paragraph("Words.")));
        write("b.mbox", FIRST + ANSWER);
        write("c.eml", "From: x@example.org\nSubject: Alone\n\nWords.\n");
        write("d.pdf", OfficeFiles.pdf("Pages", "One [impl->CO-2]", "Two"));
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
            write(
                    i + ".eml",
                    "Subject: " + text + "\nFrom: " + text + "\nMessage-ID: <" + text + ">\nIn-Reply-To: <" + text
                            + ">\n\n" + text);
            write(
                    i + ".mbox",
                    "From x\nSubject: " + text + "\nMessage-ID: <" + text + ">\n\n" + text + "\n\nFrom y\n" + text);
            write(i + ".adoc", text);
            write(i + ".rst", text);
            write(i + ".docx", text);
            write(i + ".pdf", "%PDF-1.4" + text);
        }
        return open();
    }

    @Override
    protected void changeOne() throws Exception {
        write("a.docx", OfficeFiles.docx("The plan", OfficeFiles.paragraph("Other words.")));
    }

    @Override
    protected String changed() {
        return "a.docx";
    }

    @Override
    protected void removeOne() throws Exception {
        write("b.mbox", ANSWER);
    }

    @Override
    protected String removed() {
        return "b.mbox#first@example.org";
    }

    @Override
    protected void destroy() throws Exception {
        Files.delete(docs.resolve("a.docx"));
    }

    @Test
    void shouldGiveOneRecordAMessageAndAFile() throws Exception {
        try (var connector = filled()) {
            assertThat(records(connector).stream().map(SourceRecord::path))
                    .containsExactly(
                            "a.docx", "b.mbox#first@example.org", "b.mbox#answer@example.org", "c.eml", "d.pdf");
        }
    }

    @Test
    void shouldReadWhatAMessageSays() throws Exception {
        try (var connector = filled()) {
            var first = document(connector, "mail:first@example.org");
            assertThat(first.type()).isEqualTo(DocumentType.EMAIL);
            assertThat(first.title()).isEqualTo("Battery fällt");
            assertThat(first.content())
                    .contains("ten percent", "\nFrom here on")
                    .doesNotContain(">From");
            assertThat(first.properties())
                    .containsEntry(PropertyKeys.AUTHOR, "Ada Lovelace")
                    .containsEntry(PropertyKeys.THREAD_ID, "first@example.org")
                    .containsEntry(
                            PropertyKeys.RECIPIENTS,
                            java.util.List.of("Grace Hopper <grace@example.org>", "team@example.org"))
                    .containsEntry(PropertyKeys.CREATED_DATE, java.time.ZonedDateTime.parse("2026-11-19T08:00:00Z"));
            var answer = document(connector, "mail:answer@example.org");
            assertThat(answer.content()).isEqualTo("Land at once.");
            assertThat(answer.properties()).containsEntry(PropertyKeys.THREAD_ID, "zero@example.org");
            assertThat(answer.blocks())
                    .extracting(block -> block.text())
                    .containsExactly("Land at once.", "- plan.pdf");
            assertThat(document(connector, "docs:c.eml").title()).isEqualTo("Alone");
        }
    }

    @Test
    void shouldLinkAnswersMarksAndAuthors() throws Exception {
        try (var connector = filled()) {
            assertThat(links(connector))
                    .contains(
                            "AUTHORED ada@example.org -> mail:first@example.org (declared b.mbox#first@example.org)",
                            "IMPLEMENTS mail:first@example.org -> CO-1 (annotation b.mbox#first@example.org)",
                            "MENTIONS mail:answer@example.org -> mail:first@example.org (declared b.mbox#answer@example.org, optional)",
                            "IMPLEMENTS docs:d.pdf -> CO-2 (annotation d.pdf#page=1)");
        }
    }

    @Test
    void shouldReportWhatItDoesNotTake() throws Exception {
        write("a.docx", "Just words.");
        write("b.pdf", OfficeFiles.pdf("No text"));
        write("c.mbox", "No line says it.");
        try (var large = new RandomAccessFile(docs.resolve("d.pdf").toFile(), "rw")) {
            large.setLength(33L * 1024 * 1024);
        }
        try (var huge = new RandomAccessFile(docs.resolve("e.txt").toFile(), "rw")) {
            huge.setLength(1024L * 1024 * 1024);
        }
        try (var connector = open()) {
            assertThat(findings(connector))
                    .containsExactly(
                            "unreadable: a.docx is of another format, whatever its name says; it was left out: save it again, in the format of its name and without a password.",
                            "unreadable: b.pdf holds no text, so only its name is found: pictures of pages are not read.",
                            "unreadable: c.mbox is no mbox file: no line of it begins with `From `; export it again.",
                            "too_large: d.pdf has 33.0 MB, allowed is 32 MB; it was left out: split it, or leave it out of the source.",
                            "too_large: e.txt has 1024.0 MB, allowed is 1 MB; it was left out: split it, or leave it out of the source.");
        }
    }

    @Test
    void shouldReadDeeplyNestedHtml() throws Exception {
        write("deep.html", "<div>".repeat(150_000) + "words");
        write("deep.eml", "Content-Type: text/html\nSubject: deep\n\n" + "<b><div>".repeat(60_000) + "words");
        try (var connector = open()) {
            assertThat(document(connector, "docs:deep.html").content()).isEqualTo("words");
            assertThat(document(connector, "docs:deep.eml").content()).isEqualTo("words");
        }
    }

    @Test
    void shouldReadALargeMailboxMessageByMessage() throws Exception {
        var file = docs.resolve("large.mbox");
        try (var output = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 20_000; i++) {
                output.write(
                        ("From x\nMessage-ID: <m" + i + "@example.org>\nSubject: s\n\n" + "words ".repeat(500) + "\n\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        try (var connector = open();
                var records = connector.read(path -> java.util.Optional.empty())) {
            assertThat(records.count()).isEqualTo(20_000);
        }
    }
}
