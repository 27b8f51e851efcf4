// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import static io.throughline.ingest.office.OfficeFiles.bytes;
import static io.throughline.ingest.office.OfficeFiles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.office.UnreadableOfficeException.Reason;
import io.throughline.ingest.text.TextLimit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from people who mean harm, or from broken tools: a named reason, in bounded time and memory. */
// [test->TL-US-27]
@Timeout(60)
class HostileOfficeFileTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final OfficeReader reader = new OfficeReader(OfficeLimits.DEFAULT);

    private void refuses(OfficeFormat format, byte[] content, Reason reason, String words) {
        assertThatThrownBy(() -> reader.read(format, content))
                .isInstanceOfSatisfying(UnreadableOfficeException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason))
                .hasMessageContaining(words);
    }

    @Test
    void shouldRefuseAZipBomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : OfficeFiles.docxEntries("Bomb", "<x/>").entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image.png"));
            var zeros = new byte[MEGABYTE];
            for (int i = 0; i < 2_000; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(4 * MEGABYTE);
        refuses(OfficeFormat.DOCX, bytes.toByteArray(), Reason.REFUSED, "unpacks to more than 256 MB");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    void shouldRefuseABombOfOneText(int megabytes) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : OfficeFiles.docxEntries("Bomb", "").entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                if (entry.getKey().equals("word/document.xml")) {
                    writeOneText(zip, megabytes);
                }
            }
        }
        refuses(OfficeFormat.DOCX, bytes.toByteArray(), Reason.REFUSED, "zip bomb");
    }

    /** Piece by piece: what this test holds itself, the reader would lack. */
    private static void writeOneText(ZipOutputStream zip, int megabytes) throws Exception {
        zip.write(
                bytes(
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"));
        var letters = new byte[MEGABYTE];
        Arrays.fill(letters, (byte) 'a');
        for (int i = 0; i < megabytes; i++) {
            zip.write(letters);
        }
        zip.write(bytes("</w:t></w:r></w:p></w:body></w:document>"));
    }

    @Test
    void shouldRefuseAPdfThatUnpacksWithoutEnd() throws Exception {
        var once = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(once)) {
            var zeros = new byte[MEGABYTE];
            for (int i = 0; i < 1_000; i++) {
                packed.write(zeros);
            }
        }
        var twice = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(twice)) {
            packed.write(once.toByteArray());
        }
        for (var packed : new byte[][] {once.toByteArray(), twice.toByteArray()}) {
            var pdf = new ByteArrayOutputStream();
            pdf.write(bytes("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\r\n"));
            pdf.write(packed);
            pdf.write(bytes("\nendstream\nendobj\n"));
            refuses(OfficeFormat.PDF, pdf.toByteArray(), Reason.REFUSED, "unpacks to more than 256 MB");
        }
    }

    @Test
    void shouldRefuseElementsInsideEachOtherWithoutEnd() throws Exception {
        var deep = "<w:tbl><w:tr><w:tc>".repeat(20_000) + paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(20_000);
        refuses(OfficeFormat.DOCX, OfficeFiles.docx("Deep", deep), Reason.REFUSED, "too deep");
    }

    @Test
    void shouldNameWhatIsEncrypted() throws Exception {
        refuses(OfficeFormat.PDF, OfficeFiles.encryptedPdf("o", "secret", "x"), Reason.UNREADABLE, "is encrypted");
        var old = new byte[2_048];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        old[2] = 0x11;
        old[3] = (byte) 0xE0;
        refuses(OfficeFormat.DOCX, old, Reason.UNREADABLE, "is encrypted, or of the format before 2007");
    }

    @Test
    void shouldReadAPdfThatIsOnlyProtectedAgainstChanges() throws Exception {
        var text = reader.read(OfficeFormat.PDF, OfficeFiles.encryptedPdf("o", "", "Open words"))
                .text();

        assertThat(text.blocks()).extracting(Block::text).containsExactly("Open words");
    }

    @Test
    void shouldNameWhatIsNotWhatItsNameSays() {
        for (var format : OfficeFormat.values()) {
            refuses(format, bytes("Just words."), Reason.UNREADABLE, "is of another format");
            refuses(format, new byte[0], Reason.UNREADABLE, "is of another format");
        }
    }

    @Test
    void shouldNameWhatIsCutOff() throws Exception {
        var docx = OfficeFiles.docx("Cut", paragraph("x".repeat(10_000)));
        refuses(OfficeFormat.DOCX, Arrays.copyOf(docx, docx.length / 2), Reason.UNREADABLE, "is damaged");
        refuses(OfficeFormat.PDF, bytes("%PDF-1.4\n1 0 obj\n<<"), Reason.UNREADABLE, "is damaged");
        refuses(OfficeFormat.XLSX, docx("no workbook"), Reason.UNREADABLE, "is damaged");
    }

    private static byte[] docx(String text) throws Exception {
        return OfficeFiles.zip(java.util.Map.of("hello.txt", bytes(text)));
    }

    @Test
    void shouldEndWithinBoundsOnFilesWithFlippedBytes() throws Exception {
        var random = new java.util.Random(4711);
        var originals = java.util.Map.of(
                OfficeFormat.DOCX, OfficeFiles.docx("T", paragraph("Heading1", "H") + paragraph("words")),
                OfficeFormat.PDF, OfficeFiles.pdf("T", "words", "more words"));
        for (var original : originals.entrySet()) {
            for (int round = 0; round < 60; round++) {
                var bytes = original.getValue().clone();
                for (int i = 0; i < 5; i++) {
                    bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt();
                }
                try {
                    reader.read(original.getKey(), bytes);
                } catch (UnreadableOfficeException e) {
                    assertThat(e).hasMessageMatching("[^\n]{5,200}");
                }
            }
        }
    }

    @Test
    void shouldNotResolveEntities(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
        var document = """
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "%s">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>before &e; after</w:t></w:r></w:p></w:body></w:document>
                """.formatted(secret.toUri());
        var content = OfficeFiles.zip(OfficeFiles.docxEntries("T", document));
        String read;
        try {
            read = reader.read(OfficeFormat.DOCX, content).text().content();
        } catch (UnreadableOfficeException e) {
            read = e.getMessage();
        }
        assertThat(read).doesNotContain("TOPSECRET");
    }

    @Test
    void shouldTakeTheFirstPagesOfALongPdf() throws Exception {
        var read = reader.read(OfficeFormat.PDF, OfficeFiles.longPdf(10_000));

        assertThat(read.reached()).contains("2,000 pages");
        assertThat(read.text().blocks()).hasSize(2_000);
    }

    @Test
    void shouldTakeTheFirstCharactersOfALongText() throws Exception {
        var little = new OfficeReader(OfficeLimits.DEFAULT.withText(new TextLimit(100, 10)));

        var read = little.read(
                OfficeFormat.DOCX,
                OfficeFiles.docx("T", paragraph("word ".repeat(100)).repeat(50)));

        assertThat(read.reached()).contains("100 characters");
        assertThat(read.text().content()).startsWith("word word").hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void shouldGiveUpWhatTakesTooLong() {
        var hasty = new OfficeReader(OfficeLimits.DEFAULT.withTime(Duration.ofMillis(1)));

        assertThatThrownBy(() -> hasty.read(OfficeFormat.PDF, OfficeFiles.longPdf(10_000)))
                .isInstanceOf(UnreadableOfficeException.class)
                .hasMessageContaining("was not read after");
    }

    @Test
    void shouldLeaveNoTemporaryFilesBehind() throws Exception {
        var before = temporaryFiles();

        reader.read(OfficeFormat.PDF, OfficeFiles.pdf("T", "words"));

        // What another test gave up may still be deleting its own.
        assertThat(before).containsAll(temporaryFiles());
    }

    private static List<Path> temporaryFiles() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".office"))
                    .toList();
        }
    }

    @Test
    void shouldNotReadWhatIsEmbedded() throws Exception {
        var entries = OfficeFiles.docxEntries(
                "T",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + paragraph("outside") + "</w:body></w:document>");
        entries.put("word/embeddings/inner.docx", OfficeFiles.docx("Inner", paragraph("inside")));
        entries.put("word/vbaProject.bin", "macro".getBytes(StandardCharsets.UTF_8));

        assertThat(reader.read(OfficeFormat.DOCX, OfficeFiles.zip(entries))
                        .text()
                        .content())
                .isEqualTo("outside");
    }
}
