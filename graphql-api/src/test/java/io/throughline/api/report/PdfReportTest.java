// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

// [test->TL-US-29]
class PdfReportTest {
    @Test
    void shouldShowTextThatCanBeSelectedOnNumberedPages() throws IOException {
        var rows = IntStream.range(0, 200)
                .mapToObj(i -> SampleRows.story("S-" + i, "Story " + i, "covered", List.of(), List.of()))
                .toList();

        var file = Written.bytes(ReportFormat.PDF, ReportKind.COVERAGE.of(new CoverageRows(rows), SampleRows.ABOUT));

        try (var document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int i = 1; i <= pages; i++) {
                assertThat(text(document, i))
                        .contains("Coverage", "Key", "Status", "Page " + i + " of " + pages)
                        .contains("as of 2026-01-31T12:00:00Z · read as local");
            }
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(text(document, 1)).contains("Data: run 1", "S-0");
            assertThat(text(document, pages)).contains("S-199", "Story 199");
        }
    }

    @Test
    void shouldShowAnyTextThatItsFontHasAndMarkTheRest() throws IOException {
        var file = Written.bytes(ReportFormat.PDF, ReportKind.MATRIX.of(SampleRows.rows(), SampleRows.ABOUT));

        try (var document = Loader.loadPDF(file)) {
            assertThat(text(document, 1)).contains("Оплата", "???").contains("=HYPERLINK");
        }
    }

    @Test
    void shouldBreakWordsAndRowsThatAreLargerThanTheirPlace() throws IOException {
        var proofs = new ArrayList<java.util.Map<String, Object>>();
        IntStream.range(0, 400)
                .forEach(i -> proofs.add(SampleRows.proof("code", "shop:" + "src/".repeat(60) + i, false)));
        var row = SampleRows.story("K".repeat(900), "t", "covered", List.of(), proofs);

        var file =
                Written.bytes(ReportFormat.PDF, ReportKind.MATRIX.of(new CoverageRows(List.of(row)), SampleRows.ABOUT));

        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(10);
            var stripper = new PDFTextStripper();
            assertThat(stripper.getText(document).replaceAll("[^K]", "").length())
                    .isGreaterThanOrEqualTo(900);
        }
    }

    @Test
    void shouldBeAFileWithoutRowsAsWell() throws IOException {
        var file =
                Written.bytes(ReportFormat.PDF, new GapRows(List.of(), new CoverageRows(List.of())).report(List.of()));

        try (var document = Loader.loadPDF(file)) {
            assertThat(text(document, 1)).contains("Gaps", "Missing");
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
