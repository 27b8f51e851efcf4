// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The file that names the owners of paths, as a page. A pattern that is the path of one file mentions that file; which
 * files a wildcard means only the repository itself knows.
 */
record CodeOwners(String path, String url, String text) {
    private static final String WILDCARDS = "*?[]!";

    List<GraphChange> changes(String repository, String accessLevel) {
        var key = repository + ":" + path;
        var owners = new LinkedHashSet<String>();
        var links = new ArrayList<GraphChange>();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var words = line.replaceFirst("#.*", "").strip().split("\\s+");
            for (int i = 1; i < words.length; i++) {
                owners.add(words[i].replaceFirst("^@", ""));
            }
            if (words.length > 1 && isFile(words[0])) {
                links.add(new GraphChange.Link(
                        RelationshipTypes.MENTIONS,
                        new Reference.Document(key),
                        new Reference.CodeFile(words[0].replaceFirst("^/", "")),
                        LinkOrigin.TRACKER,
                        1,
                        path + ":" + number,
                        false,
                        Map.of()));
            }
        }
        var properties = new HashMap<String, Object>();
        properties.put(PropertyKeys.OWNER, String.join(", ", owners));
        properties.put(PropertyKeys.ACCESS_LEVEL, accessLevel);
        properties.put(PropertyKeys.SOURCE_URL, url);
        var blocks = text.isBlank() ? List.<Block>of() : List.of(new Block(List.of(), ChunkType.BODY, text.strip()));
        var changes = new ArrayList<GraphChange>();
        changes.add(new GraphChange.Document(
                key, DocumentType.PAGE, "Code owners of " + repository, text, blocks, properties));
        changes.addAll(links);
        return changes;
    }

    private static boolean isFile(String pattern) {
        return pattern.startsWith("/")
                && !pattern.endsWith("/")
                && pattern.substring(pattern.lastIndexOf('/')).contains(".")
                && pattern.chars().noneMatch(c -> WILDCARDS.indexOf(c) >= 0);
    }
}
