// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** RFC 4180. The facts are left out, because programs expect a table alone. */
final class CsvReport {
    private static final String LINE_END = "\r\n";
    /** A spreadsheet takes cells that begin with these for formulas, and formulas can call programs. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvReport() {}

    static void write(Report report, Writer out) throws IOException {
        out.append(report.columns().stream()
                        .map(column -> quoted(column.name()))
                        .collect(Collectors.joining(",")))
                .append(LINE_END);
        for (var row : report.rows()) {
            out.append(row.cells().stream()
                            .map(cell -> quoted(cell.entries().stream()
                                    .map(Report.Entry::line)
                                    .collect(Collectors.joining("; "))))
                            .collect(Collectors.joining(",")))
                    .append(LINE_END);
        }
    }

    /** An apostrophe in front makes a spreadsheet show the text as it is. */
    private static String quoted(String value) {
        var safe = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n;].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
