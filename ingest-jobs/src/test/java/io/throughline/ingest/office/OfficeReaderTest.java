// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import static io.throughline.ingest.office.OfficeFiles.bytes;
import static io.throughline.ingest.office.OfficeFiles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.text.Prose;
import java.io.ByteArrayOutputStream;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

// [test->TL-US-27]
class OfficeReaderTest {
    private final OfficeReader reader = new OfficeReader(OfficeLimits.DEFAULT);

    @Test
    void shouldKeepHeadingsTablesAndListsOfWordFiles() throws Exception {
        var content = OfficeFiles.docx(
                "",
                paragraph("Title", "Battery handbook")
                        + paragraph("Heading1", "Limits")
                        + paragraph("Fly home below ten percent.")
                        + paragraph("Heading2", "Numbers")
                        + "<w:tbl>" + OfficeFiles.row("Level", "Action") + OfficeFiles.row("10 %", "Land") + "</w:tbl>"
                        + paragraph("ListParagraph", "Check the cells")
                        + paragraph("ListParagraph", "Check the charger")
                        + paragraph("Heading1", "Nothing yet"));

        var read = reader.read(OfficeFormat.DOCX, content);

        assertThat(read.text().heading()).contains("Battery handbook");
        assertThat(read.text().blocks())
                .containsExactly(
                        new Block(List.of("Limits"), ChunkType.BODY, "Fly home below ten percent."),
                        new Block(List.of("Limits", "Numbers"), ChunkType.TABLE, "Level | Action\n10 % | Land"),
                        new Block(List.of("Limits", "Numbers"), ChunkType.LIST, "Check the cells\nCheck the charger"),
                        new Block(List.of(), ChunkType.HEADER, "Nothing yet"));
        assertThat(read.author()).contains("Ada Lovelace");
        assertThat(read.created()).contains(ZonedDateTime.parse("2026-01-02T03:04:05Z"));
        assertThat(read.modified()).contains(ZonedDateTime.parse("2026-02-03T04:05:06Z"));
    }

    @Test
    void shouldTakeTheTitleOfThePropertiesElseTheFirstHeading() throws Exception {
        var body = paragraph("Heading1", "Introduction") + paragraph("Words.");

        var named = reader.read(OfficeFormat.DOCX, OfficeFiles.docx("The plan", body))
                .text();
        var unnamed = reader.read(OfficeFormat.DOCX, OfficeFiles.docx("", body)).text();

        assertThat(named.heading()).contains("The plan");
        assertThat(named.blocks()).containsExactly(new Block(List.of("Introduction"), ChunkType.BODY, "Words."));
        assertThat(unnamed.heading()).contains("Introduction");
        assertThat(unnamed.blocks()).containsExactly(new Block(List.of(), ChunkType.BODY, "Words."));
    }

    @Test
    void shouldSayOnWhichPageOfAPdfSomethingStands() throws Exception {
        var read = reader.read(OfficeFormat.PDF, OfficeFiles.pdf("The plan", "First words", "Second words"));

        assertThat(read.text().heading()).contains("The plan");
        assertThat(read.text().blocks())
                .containsExactly(
                        new Block(List.of("Page 1"), ChunkType.BODY, "First words"),
                        new Block(List.of("Page 2"), ChunkType.BODY, "Second words"));
        assertThat(read.text().prose()).containsExactly(new Prose(1, "First words"), new Prose(2, "Second words"));
        assertThat(read.author()).contains("Grace Hopper");
    }

    @Test
    void shouldReadSlides() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("Low battery");
            show.createSlide().createTextBox().setText("Return home");
            show.write(bytes);
        }

        var text = reader.read(OfficeFormat.PPTX, bytes.toByteArray()).text();

        assertThat(text.heading()).isEmpty();
        assertThat(text.blocks())
                .containsExactly(
                        new Block(List.of("Slide 1"), ChunkType.BODY, "Low battery"),
                        new Block(List.of("Slide 2"), ChunkType.BODY, "Return home"));
    }

    @Test
    void shouldReadSheetsAsTables() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Levels");
            for (int row = 0; row < 2; row++) {
                sheet.createRow(row).createCell(0).setCellValue("cell " + row);
                sheet.getRow(row).createCell(1).setCellValue(row + 0.5);
            }
            book.write(bytes);
        }

        var text = reader.read(OfficeFormat.XLSX, bytes.toByteArray()).text();

        assertThat(text.heading()).isEmpty();
        assertThat(text.blocks())
                .containsExactly(new Block(List.of("Levels"), ChunkType.TABLE, "cell 0 | 0.5\ncell 1 | 1.5"));
    }

    @Test
    void shouldReadOpenDocuments() throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        entries.put("content.xml", bytes("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                <office:body><office:text>
                <text:h text:outline-level="1">Plan</text:h><text:h text:outline-level="2">Steps</text:h><text:p>Take off.</text:p>
                <text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>
                </office:text></office:body></office:document-content>
                """));

        var text = reader.read(OfficeFormat.OPEN_DOCUMENT, OfficeFiles.zip(entries))
                .text();

        assertThat(text.heading()).contains("Plan");
        assertThat(text.blocks())
                .containsExactly(
                        new Block(List.of("Steps"), ChunkType.BODY, "Take off."),
                        new Block(List.of("Steps"), ChunkType.LIST, "- one\n- two"));
    }

    @Test
    void shouldReadRichText() throws Exception {
        var text = reader.read(
                        OfficeFormat.RTF,
                        bytes(
                                "{\\rtf1\\ansi{\\info{\\title The plan}}\\pard First {\\b words}.\\par Second words.\\par}"))
                .text();

        assertThat(text.heading()).contains("The plan");
        assertThat(text.blocks()).extracting(Block::text).containsExactly("First words.", "Second words.");
    }

    @Test
    void shouldLeaveOutPropertiesThatProgramsFillIn() throws Exception {
        var content = OfficeFiles.docx("untitled", paragraph("Words."));

        assertThat(reader.read(OfficeFormat.DOCX, content).text().heading()).isEmpty();
    }
}
