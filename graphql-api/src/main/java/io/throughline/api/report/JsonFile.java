// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Indented JSON, the same on every machine. */
final class JsonFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // A file that breaks off must not look whole.
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private JsonFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator json);
    }

    static void write(Writer out, Content content) {
        try (var json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            content.write(json);
            json.writeRaw('\n');
        }
    }
}
