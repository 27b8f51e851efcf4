// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line: {@code _id}, {@code text} and, where known, {@code title} and {@code metadata{kind,path}}. */
final class JsonLines {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonLines() {}

    static List<BeirEntry> read(Path file) {
        var entries = new ArrayList<BeirEntry>();
        var ids = new HashSet<String>();
        try {
            var lines = Files.readAllLines(file);
            for (var at = 0; at < lines.size(); at++) {
                if (lines.get(at).isBlank()) {
                    continue;
                }
                var entry = entry(lines.get(at), file + ":" + (at + 1));
                if (!ids.add(entry.id())) {
                    throw UserFailure.failure("%s:%d holds the `_id` `%s` for the second time: an id stands once."
                            .formatted(file, at + 1, entry.id()));
                }
                entries.add(entry);
            }
        } catch (IOException e) {
            throw UserFailure.failure("The file %s cannot be read as UTF-8 text: check it.".formatted(file));
        }
        if (entries.isEmpty()) {
            throw UserFailure.failure("The file %s is empty: it needs one JSON object a line.".formatted(file));
        }
        return entries;
    }

    private static BeirEntry entry(String line, String place) {
        try {
            var object = JSON.readTree(line);
            var id = text(object, "_id");
            if (id.isBlank() || !object.has("text")) {
                throw UserFailure.failure("%s lacks `_id` or `text`: both are needed.".formatted(place));
            }
            var metadata = object.path("metadata");
            return new BeirEntry(
                    id, text(object, "title"), text(object, "text"), text(metadata, "kind"), text(metadata, "path"));
        } catch (JacksonException e) {
            throw UserFailure.failure(
                    "%s is no JSON object: each line is one, with `_id` and `text`.".formatted(place));
        }
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asString("");
    }
}
