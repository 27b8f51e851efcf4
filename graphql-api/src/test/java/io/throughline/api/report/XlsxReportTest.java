// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

// [test->TL-US-29]
class XlsxReportTest {
    @Test
    void shouldHoldTextAloneAndLinksToTheWebAlone() throws IOException {
        var file = Written.bytes(ReportFormat.XLSX, ReportKind.MATRIX.of(SampleRows.rows(), SampleRows.ABOUT));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheet("Trace matrix");
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Key");
            assertThat(sheet.getRow(1).getCell(0).getHyperlink().getAddress())
                    .isEqualTo("https://tracker.example.org/S-1");
            assertThat(sheet.getHyperlinkList()).hasSize(1);
            var formula = sheet.getRow(2).getCell(2);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("<b>\uFFFD 支払う Оплата שלום \uD83D\uDE00 |");
            assertThat(book.getSheet("About").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("local");
            assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
                    .hasToString("2026-01-31T12:00:00Z");
        }
    }

    @Test
    void shouldTakeManyRowsAndLongCells() throws IOException {
        var rows = IntStream.range(0, 3000)
                .mapToObj(i -> SampleRows.story(
                        "S-" + i,
                        i == 7 ? "x".repeat(40_000) : "t",
                        "covered",
                        java.util.List.of(),
                        java.util.List.of()))
                .toList();

        var file = Written.bytes(ReportFormat.XLSX, ReportKind.COVERAGE.of(new CoverageRows(rows), SampleRows.ABOUT));

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3000);
            assertThat(book.getSheetAt(0).getRow(8).getCell(2).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("…");
        }
    }
}
