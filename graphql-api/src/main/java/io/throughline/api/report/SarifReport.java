// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Item.Finding;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings for code scanning, SARIF 2.1.0: at the file where the graph knows it, always with the item's key. */
final class SarifReport {
    private SarifReport() {}

    static void write(Report report, Writer out) {
        var results = new ArrayList<Map<String, Object>>();
        var rules = new LinkedHashMap<Rule, Integer>();
        for (var rule : KnownRule.values()) {
            rules.put(rule, rules.size());
        }
        for (var row : report.rows()) {
            row.item().ifPresent(item -> item.finding().ifPresent(finding -> {
                rules.putIfAbsent(finding.rule(), rules.size());
                results.add(result(item, finding, rules.getOrDefault(finding.rule(), 0)));
            }));
        }
        var driver = ordered(
                "name",
                "Throughline",
                "rules",
                rules.keySet().stream().map(SarifReport::rule).toList());
        var facts = new LinkedHashMap<String, Object>();
        report.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        var run = ordered(
                "tool",
                Map.of("driver", driver),
                "automationDetails",
                Map.of("id", "throughline/" + report.name() + "/"),
                "columnKind",
                "utf16CodeUnits",
                "results",
                results,
                "properties",
                facts);
        var log = ordered(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
                "version",
                "2.1.0",
                "runs",
                List.of(run));
        JsonFile.write(out, json -> json.writePOJO(log));
    }

    private static Map<String, Object> rule(Rule rule) {
        return ordered(
                "id",
                rule.id(),
                "shortDescription",
                Map.of("text", rule.description()),
                "defaultConfiguration",
                Map.of("level", rule.level()));
    }

    private static Map<String, Object> result(Item item, Finding finding, int ruleIndex) {
        var location = new LinkedHashMap<String, Object>();
        if (!item.place().path().isEmpty()) {
            location.put(
                    "physicalLocation",
                    ordered(
                            "artifactLocation",
                            Map.of("uri", uri(item.place().path())),
                            "region",
                            Map.of("startLine", item.place().line())));
        }
        location.put("logicalLocations", List.of(ordered("fullyQualifiedName", item.key(), "kind", item.type())));
        var result = ordered(
                "ruleId",
                finding.rule().id(),
                "ruleIndex",
                ruleIndex,
                "level",
                finding.rule().level(),
                "message",
                Map.of("text", finding.message()),
                "locations",
                List.of(location),
                "partialFingerprints",
                Map.of("throughlineItem/v1", fingerprint(finding.rule().id() + "\n" + item.key())));
        if (finding.isWaived()) {
            result.put(
                    "suppressions",
                    List.of(ordered("kind", "external", "status", "accepted", "justification", finding.message())));
        }
        return result;
    }

    /** A path as a relative reference, so that blanks and colons in names are no trouble. */
    private static String uri(String path) {
        try {
            var uri = new URI(null, null, "/" + path, null).toASCIIString();
            return uri.substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same for the same finding of the same item, whatever is written there or wherever it moves. */
    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
