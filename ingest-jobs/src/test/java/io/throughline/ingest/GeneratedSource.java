// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static io.throughline.ingest.MemorySource.link;
import static io.throughline.ingest.MemorySource.parent;

import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two sources that hold everything which makes a run difficult: parents that come late, a cycle, duplicate keys, links
 * that lead nowhere, files named by path, grants, people, equal texts. Version 2 changes, adds, moves and removes items.
 */
final class GeneratedSource {
    private static final int STORIES = 40;
    private static final int FILES = 25;

    private GeneratedSource() {}

    static List<MemorySource> version(int version, long seed) {
        return List.of(tracker(version, seed), repository(version, seed));
    }

    private static MemorySource tracker(int version, long seed) {
        var random = new Random(seed);
        var source = new MemorySource("tracker");
        source.item("product", document("P", DocumentType.PRODUCT, version == 1 ? "Shop" : "Store", "It sells."));
        for (var story = 0; story < STORIES; story++) {
            if (version == 2 && story % 11 == 3) {
                continue;
            }
            var path = version == 2 && story % 13 == 5 ? "a-moved-" + story : "story-" + story;
            source.item(path, story(story, version, random).toArray(GraphChange[]::new));
        }
        for (var epic = 0; epic < 5; epic++) {
            source.item(
                    "epic-" + epic,
                    document("E-" + epic, DocumentType.EPIC, "Epic " + epic, words(random, 20)),
                    parent("P", "E-" + epic));
        }
        source.item("circle-1", document("C-1", DocumentType.TASK, "One", "one"), parent("C-2", "C-1"));
        source.item("circle-2", document("C-2", DocumentType.TASK, "Two", "two"), parent("C-1", "C-2"));
        source.item(
                "twin", document("S-7", DocumentType.TASK, "A second claim", "late"), link("DEPENDS_ON", "S-7", "S-8"));
        return source;
    }

    private static List<GraphChange> story(int number, int version, Random random) {
        var key = "S-" + number;
        var changed = version == 2 && number % 5 == 0;
        var text = words(random, 30) + (changed ? " changed" : "") + "\n\n" + words(random, 40) + "\n\n"
                + "the same in all stories";
        var level = number % 9 == 0 ? "confidential" : "internal";
        var changes = new ArrayList<GraphChange>();
        var author = "user" + number % 4 + "@example.org";
        changes.add(new GraphChange.Person(author, "User " + number % 4, author));
        changes.add(document(
                key,
                DocumentType.USER_STORY,
                "Story " + number,
                text,
                Map.of("accessLevel", level, "status", "draft")));
        changes.add(parent("E-" + number % 5, key));
        changes.add(link("DEPENDS_ON", key, "S-" + (number + 1) % STORIES));
        changes.add(link(
                "IMPLEMENTS",
                new Reference.CodeFile("src/F" + number % 50 + ".java"),
                new Reference.Document(key),
                true));
        changes.add(new GraphChange.Link(
                "AUTHORED",
                new Reference.Person(author),
                new Reference.Document(key),
                LinkOrigin.TRACKER,
                1,
                "",
                true,
                Map.of()));
        if (number % 10 == 0 && !changed) {
            changes.add(new GraphChange.Link(
                    "CAN_READ",
                    new Reference.Person("user1@example.org"),
                    new Reference.Document("E-" + number % 5),
                    LinkOrigin.DECLARED,
                    1,
                    "",
                    true,
                    Map.of()));
        }
        if (number % 7 == 0) {
            changes.add(link("DEPENDS_ON", key, "NOWHERE-" + number));
        }
        return changes;
    }

    private static MemorySource repository(int version, long seed) {
        var random = new Random(seed + 1);
        var source = new MemorySource("repository");
        for (var file = 0; file < FILES + 10 * (version - 1); file++) {
            if (version == 2 && file % 9 == 4) {
                continue;
            }
            var path = "src/F" + file + ".java";
            var key = "repository:" + path;
            var changes = new ArrayList<GraphChange>();
            changes.add(document(
                    key, DocumentType.CODE, "F" + file, words(random, 30), Map.of("filePath", path, "kind", "file")));
            for (var function = 0; function < 3; function++) {
                var name = key + "#f" + function;
                var text = words(random, 25) + (version == 2 && file % 4 == 0 && function == 1 ? " changed" : "");
                changes.add(document(
                        name, DocumentType.CODE, "f" + function, text, Map.of("filePath", path, "kind", "function")));
                changes.add(link("CONTAINS", key, name));
                changes.add(link(
                        "MENTIONS",
                        new Reference.Document(name),
                        new Reference.Document("S-" + random.nextInt(STORIES + 20)),
                        false));
            }
            changes.add(link(
                    "IMPORTS",
                    new Reference.Document(key),
                    new Reference.Document("repository:src/F" + random.nextInt(FILES + 20) + ".java"),
                    false));
            source.item(path, changes.toArray(GraphChange[]::new));
        }
        source.item(
                "copy",
                document(
                        "copy:F3", DocumentType.CODE, "F3", "copy", Map.of("filePath", "src/F3.java", "kind", "file")));
        return source;
    }

    private static String words(Random random, int count) {
        var words = new StringBuilder("text");
        for (var i = 1; i < count; i++) {
            words.append(" w").append(random.nextInt(1_000));
        }
        return words.toString();
    }
}
