// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.needs;

import io.throughline.ingest.connector.importer.ImportFile;
import io.throughline.ingest.connector.importer.ImportFormat;
import io.throughline.ingest.connector.importer.ImportSource;
import io.throughline.ingest.connector.importer.ImportedItem;
import io.throughline.ingest.connector.importer.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The needs of the current version in a {@code needs.json}. */
public final class NeedsFormat implements ImportFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String scheme() {
        return "needs";
    }

    @Override
    public String names() {
        return "the needs.json that sphinx-needs builds, for example needs:build/needs/needs.json";
    }

    @Override
    public boolean takesFile() {
        return true;
    }

    @Override
    public boolean takesFolder() {
        return false;
    }

    @Override
    public boolean reads(String path) {
        return true;
    }

    @Override
    public List<ImportedItem> parse(ImportSource source, ImportFile file) throws UnreadableFileException {
        var version = currentVersion(tree(file));
        var links = LinkFields.of(version);
        var items = new ArrayList<ImportedItem>();
        for (var need : version.path("needs")) {
            // What another project has written is imported from that project.
            if (need.isObject() && !need.path("is_external").asBoolean(false)) {
                items.add(new Need(need, links).item());
            }
        }
        return items;
    }

    private static JsonNode tree(ImportFile file) throws UnreadableFileException {
        try {
            return JSON.readTree(file.content());
        } catch (JacksonException e) {
            var location = e.getLocation();
            throw new UnreadableFileException(
                    location == null ? 0 : Math.max(0, location.getLineNr()), "it is no well-formed JSON");
        }
    }

    private static JsonNode currentVersion(JsonNode root) throws UnreadableFileException {
        var versions = root.path("versions");
        if (!versions.isObject()) {
            throw new UnreadableFileException(0, "it has no `versions`, so it is no needs.json");
        }
        var current = versions.get(root.path("current_version").asString(""));
        if (current != null) {
            return current;
        }
        // Builds without a version have one entry under an empty or another name.
        if (versions.size() == 1) {
            return versions.iterator().next();
        }
        if (versions.isEmpty()) {
            return versions;
        }
        throw new UnreadableFileException(0, "its `current_version` is none of its `versions`");
    }
}
