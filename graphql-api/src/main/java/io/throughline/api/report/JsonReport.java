// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code {title, facts, rows}}; a cell is a list of {@code {text, note}}. */
final class JsonReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    static String write(Report report) {
        var facts = new LinkedHashMap<String, String>();
        report.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        var rows = new ArrayList<Map<String, List<Report.Entry>>>();
        for (var cells : report.rows()) {
            var row = new LinkedHashMap<String, List<Report.Entry>>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(report.columns().get(i).name(), cells.get(i).entries());
            }
            rows.add(row);
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("title", report.title());
        all.put("facts", facts);
        all.put("rows", rows);
        return JSON.writeValueAsString(all).replace("\r\n", "\n") + "\n";
    }
}
