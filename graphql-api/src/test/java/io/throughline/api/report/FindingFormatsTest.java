// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** What pipelines and other tools read, held to the schemas of its formats. */
// [test->TL-US-29]
class FindingFormatsTest {
    private static final Path SCHEMA = Path.of("../docs/reference/report.schema.json");
    private static final Report GAPS = GapRowsTest.sample();
    private static final Report COVERAGE = ReportKind.COVERAGE.of(SampleRows.rows(), SampleRows.ABOUT);
    private static final Report MATRIX = ReportKind.MATRIX.of(SampleRows.rows(), SampleRows.ABOUT);
    private static final Report SUSPECTS = new SuspectRows(List.of(Map.of(
                    "type",
                    "IMPLEMENTS",
                    "sourceKey",
                    "shop:Pay.java",
                    "targetKey",
                    "S-1",
                    "changed",
                    "source",
                    "path",
                    "Pay.java",
                    "line",
                    3L,
                    "evidence",
                    "Pay.java:3@abc")))
            .report(SampleRows.ABOUT);
    private static final Report RULES = RuleRowsTest.broken();
    private static final Report IMPACT =
            new ImpactRows(List.of(), List.of(new Report.Entry("a.txt", "added"))).report(SampleRows.ABOUT);

    @Test
    void sarifShouldFitTheSchemaOfItsStandard() throws IOException {
        var schema = sarifSchema();
        for (var report : List.of(COVERAGE, GAPS, MATRIX, SUSPECTS, RULES)) {
            assertThat(schema.validate(Written.text(ReportFormat.SARIF, report), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(schema.validate("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static Schema sarifSchema() throws IOException {
        try (var stream = FindingFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void sarifShouldNameRulePlaceAndAFingerprintThatStays() {
        var log = JsonMapper.shared().readTree(Written.text(ReportFormat.SARIF, COVERAGE));

        var results = log.at("/runs/0/results");
        assertThat(results).hasSize(3);
        assertThat(results.at("/0/ruleId").asString()).isEqualTo("throughline/suspect");
        assertThat(results.at("/1/level").asString()).isEqualTo("error");
        assertThat(results.at("/1/message/text").asString()).endsWith("is uncovered: it lacks spec|code, test.");
        assertThat(results.at("/2/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("docs/a%20story%20S%204/%C3%BC.md");
        assertThat(results.at("/2/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asString())
                .isEqualTo("S 4/ü");
        assertThat(results.findValuesAsString("throughlineItem/v1")).doesNotHaveDuplicates();
        assertThat(results.at("/1/partialFingerprints/throughlineItem~1v1").asString())
                .isEqualTo("e0c468238c90d703e3ee002834fc4bfa6d4cafe00cae64cd659428bdbdaf9afa");
        var link = JsonMapper.shared()
                .readTree(Written.text(ReportFormat.SARIF, SUSPECTS))
                .at("/runs/0/results/0");
        assertThat(link.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
    }

    @Test
    void junitShouldCountItsCasesAndFailures() throws Exception {
        var suite = (Element) xml(ReportFormat.JUNIT, MATRIX)
                .getElementsByTagName("testsuite")
                .item(0);

        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("3");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(3);
        for (var element : elements(suite, "testcase")) {
            assertThat(element.getAttribute("name")).isNotBlank();
            assertThat(element.getAttribute("classname")).isEqualTo("throughline.matrix.UserStory");
        }
        assertThat(elements(suite, "failure"))
                .extracting(element -> element.getAttribute("type"))
                .containsExactly("throughline/suspect", "throughline/uncovered", "throughline/partly");
        assertThat(elements(suite, "property"))
                .extracting(element -> element.getAttribute("name"))
                .contains("As of", "Read as", "Data");
    }

    // [test->TL-US-61]
    @Test
    void waivedItemsShouldBeLeftOutByPipelines() throws Exception {
        var row = SampleRows.story("S-5", "Print", "waived", List.of("test"), List.of());
        row.put(
                "waiver",
                Map.of(
                        "until", ZonedDateTime.parse("2026-12-01T00:00:00Z"),
                        "waivedBy", "ann",
                        "reason", "no printer yet"));
        var report = ReportKind.COVERAGE.of(new CoverageRows(List.of(row)), SampleRows.ABOUT);

        var sarif = Written.text(ReportFormat.SARIF, report);
        assertThat(sarifSchema().validate(sarif, InputFormat.JSON)).isEmpty();
        var result = JsonMapper.shared().readTree(sarif).at("/runs/0/results/0");
        assertThat(result.path("level").asString()).isEqualTo("none");
        assertThat(result.at("/suppressions/0/justification").asString())
                .isEqualTo(
                        "UserStory S-5 (Print) lacks test and is waived until 2026-12-01T00:00:00Z by ann: no printer yet.");
        var suite = (Element) xml(ReportFormat.JUNIT, report)
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(elements(suite, "skipped")).hasSize(1);
        assertThat(report.facts()).anySatisfy(fact -> assertThat(fact.value()).contains("1 waived (0.0 % covered)"));
    }

    @Test
    void jsonShouldFitItsSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        for (var report : List.of(COVERAGE, GAPS, MATRIX, SUSPECTS, RULES, IMPACT)) {
            assertThat(schema.validate(Written.text(ReportFormat.JSON, report), InputFormat.JSON))
                    .as(report.name())
                    .isEmpty();
        }
        assertThat(schema.validate(
                        Written.text(ReportFormat.JSON, COVERAGE).replace("\"status\"", "\"state\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void reqifShouldReferOnlyToWhatItDefines() throws Exception {
        var file = xml(ReportFormat.REQIF, MATRIX);

        var ids = new ArrayList<String>();
        var references = new HashSet<String>();
        for (var element : elements(file.getDocumentElement(), "*")) {
            if (element.hasAttribute("IDENTIFIER")) {
                ids.add(element.getAttribute("IDENTIFIER"));
            } else if (element.getTagName().endsWith("-REF")) {
                references.add(element.getTextContent());
            }
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("_[0-9a-f-]{36}"));
        assertThat(ids).containsAll(references);
        // Four stories, a spec, two files of code and a test; a spec and a test stand for two stories.
        assertThat(elements(file.getDocumentElement(), "SPEC-OBJECT")).hasSize(8);
        assertThat(elements(file.getDocumentElement(), "SPEC-RELATION")).hasSize(6);
    }

    private static List<Element> elements(Element parent, String name) {
        var list = parent.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    private static Document xml(ReportFormat format, Report report) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Written.bytes(format, report)));
    }
}
