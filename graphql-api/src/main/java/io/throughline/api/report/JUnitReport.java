// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Item.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** JUnit XML as build servers read it: an item is a test case, a finding its failure, and a waived one a case left out. */
final class JUnitReport {
    private JUnitReport() {}

    static void write(Report report, OutputStream out) throws IOException {
        // Counts stand before the cases, so the rows are gone through twice and none is kept.
        int cases = 0;
        int failures = 0;
        int skips = 0;
        for (var row : report.rows()) {
            cases += row.item().isPresent() ? 1 : 0;
            var finding = row.item().flatMap(Item::finding);
            boolean waived = finding.filter(Finding::isWaived).isPresent();
            skips += waived ? 1 : 0;
            failures += finding.isPresent() && !waived ? 1 : 0;
        }
        var tests = String.format(Locale.ROOT, "%d", cases);
        var failed = String.format(Locale.ROOT, "%d", failures);
        var skipped = String.format(Locale.ROOT, "%d", skips);
        XmlFile.write(out, xml -> {
            xml.open("testsuites", "name", "Throughline", "tests", tests, "failures", failed, "errors", "0");
            var suite = "throughline." + report.name();
            xml.open(
                    "testsuite",
                    "name",
                    suite,
                    "tests",
                    tests,
                    "failures",
                    failed,
                    "errors",
                    "0",
                    "skipped",
                    skipped,
                    "time",
                    "0");
            xml.open("properties");
            for (var fact : report.facts()) {
                xml.empty("property", "name", fact.name(), "value", fact.value());
            }
            xml.close();
            for (var row : report.rows()) {
                if (row.item().isPresent()) {
                    writeCase(row.item().get(), suite, xml);
                }
            }
            xml.close().close();
        });
    }

    private static void writeCase(Item item, String suite, XmlFile xml) throws javax.xml.stream.XMLStreamException {
        xml.open(
                "testcase",
                "name",
                item.key() + " " + item.title(),
                "classname",
                suite + "." + item.type(),
                "time",
                "0");
        if (item.finding().filter(Finding::isWaived).isPresent()) {
            xml.empty("skipped", "message", item.finding().get().message());
        } else if (item.finding().isPresent()) {
            var finding = item.finding().get();
            xml.open(
                    "failure",
                    "message",
                    finding.message(),
                    "type",
                    finding.rule().id());
            if (!item.place().path().isEmpty()) {
                xml.text(item.place().path() + ":" + item.place().line());
            }
            xml.close();
        }
        xml.close();
    }
}
