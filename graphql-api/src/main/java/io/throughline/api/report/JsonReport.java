// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;

/** {@code {report, title, facts, rows}}, as docs/reference/report.schema.json says; written row by row. */
final class JsonReport {
    private JsonReport() {}

    static void write(Report report, Writer out) {
        JsonFile.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("report", report.name());
            json.writeStringProperty("title", report.title());
            json.writeObjectPropertyStart("facts");
            report.facts().forEach(fact -> json.writeStringProperty(fact.name(), fact.value()));
            json.writeEndObject();
            json.writeArrayPropertyStart("rows");
            for (var row : report.rows()) {
                json.writeStartObject();
                for (int i = 0; i < row.cells().size(); i++) {
                    json.writeArrayPropertyStart(report.columns().get(i).name());
                    row.cells().get(i).entries().forEach(entry -> writeEntry(entry, json));
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void writeEntry(Report.Entry entry, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("text", entry.text());
        json.writeStringProperty("note", entry.note());
        if (!entry.url().isEmpty()) {
            json.writeStringProperty("url", entry.url());
        }
        json.writeEndObject();
    }
}
