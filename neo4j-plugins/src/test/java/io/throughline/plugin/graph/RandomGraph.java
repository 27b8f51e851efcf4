// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A random graph with random rights, and an oracle of its own that says who may read what: straight from the rule, without
 * any code of the plugin. Each document carries a word of its own in key, title and passages, so that a leak can be told
 * from any string.
 */
public final class RandomGraph {
    public static final List<String> TYPES = List.of("Epic", "UserStory", "Task", "TechSpec", "Code", "Test");
    public static final List<String> PRODUCTS = List.of("Alpha", "Beta");
    public static final List<String> STATUSES = List.of("draft", "approved");
    public static final List<String> TAGS = List.of("red", "green", "blue");
    public static final List<String> WORDS =
            List.of("battery", "route", "pilot", "sensor", "altitude", "mission", "signal", "drone", "alarm", "map");
    private static final List<String> LEVELS = List.of("public", "internal", "confidential", "restricted");
    private static final List<String> LINKS =
            List.of("PARENT_OF", "IMPLEMENTS", "SPECIFIES", "VERIFIES", "DEPENDS_ON", "MENTIONS", "CONTAINS", "CALLS");

    public final List<Doc> documents = new ArrayList<>();
    public final List<Person> people = new ArrayList<>();
    private final Random random;

    /** A document as the oracle knows it. */
    public record Doc(
            String key,
            String secret,
            String type,
            String product,
            String status,
            List<String> tags,
            String level,
            Set<String> grantees,
            boolean live,
            int embedded) {
        String aclKey() {
            return grantees.isEmpty() ? level : level + ":" + String.join("+", grantees);
        }
    }

    /** A user as the oracle knows them. */
    public record Person(String userId, boolean active, boolean admin, String clearance, Set<String> groups) {
        /** The rule of access, word for word. */
        public boolean mayRead(Doc document) {
            if (!active) {
                return false;
            }
            int level = LEVELS.indexOf(document.level());
            boolean cleared = !document.level().equals("restricted") && level <= LEVELS.indexOf(clearance);
            return admin
                    || cleared
                    || document.grantees().contains("user:" + userId)
                    || groups.stream().anyMatch(group -> document.grantees().contains("group:" + group));
        }
    }

    public RandomGraph(Random random, int size) {
        this.random = random;
        for (int i = 0; i < 5; i++) {
            people.add(
                    new Person("u" + i, i != 3, i == 4, pick(LEVELS), new TreeSet<>(some(List.of("g0", "g1", "g2")))));
        }
        for (int i = 0; i < size; i++) {
            documents.add(document(i));
        }
    }

    private Doc document(int i) {
        // Keys come in two cases, so that looking one up by case is tried as well.
        var key = (random.nextBoolean() ? "DOC-" : "doc-") + "q" + i + "x";
        var grantees = new TreeSet<String>();
        if (random.nextInt(3) == 0) {
            some(people).forEach(person -> grantees.add("user:" + person.userId()));
            some(List.of("g0", "g1", "g2")).forEach(group -> grantees.add("group:" + group));
        }
        return new Doc(
                key,
                "q" + i + "x",
                pick(TYPES),
                pick(PRODUCTS),
                pick(STATUSES),
                some(TAGS),
                pick(LEVELS),
                grantees,
                random.nextInt(8) != 0,
                random.nextInt(3));
    }

    public void writeTo(EmbeddedDatabase database) {
        database.run(
                "UNWIND $rows AS row CREATE (u:User) SET u = row",
                Map.of(
                        "rows",
                        people.stream()
                                .map(person -> Map.of(
                                        "userId",
                                        person.userId(),
                                        "role",
                                        person.admin() ? "admin" : "reader",
                                        "status",
                                        person.active() ? "active" : "inactive",
                                        "accessLevel",
                                        person.clearance()))
                                .toList()));
        people.forEach(
                person -> person.groups().forEach(group -> new SampleGraph(database).member(person.userId(), group)));
        writeAcls(database);
        database.run(
                """
                UNWIND $rows AS row
                CREATE (d:Document:$(row.documentType)) SET d = row
                SET d.validTo = CASE WHEN row.validTo IS NULL THEN null ELSE datetime() END
                """, Map.of("rows", documents.stream().map(this::properties).toList()));
        database.run(
                """
                UNWIND $rows AS row
                MATCH (d:Document {key: row.documentKey})
                CREATE (d)-[:HAS_CHUNK]->(c:Chunk) SET c = row
                """,
                Map.of(
                        "rows",
                        documents.stream().flatMap(doc -> chunks(doc).stream()).toList()));
        writeLinks(database);
        database.run("CALL db.awaitIndexes(60)");
    }

    private void writeAcls(EmbeddedDatabase database) {
        var acls = new HashMap<String, Map<String, Object>>();
        for (var doc : documents) {
            if (!doc.grantees().isEmpty()) {
                acls.put(
                        doc.aclKey(),
                        Map.of(
                                "aclKey",
                                doc.aclKey(),
                                "accessLevel",
                                doc.level(),
                                "grantees",
                                List.copyOf(doc.grantees())));
            }
        }
        database.run("UNWIND $rows AS row CREATE (a:Acl) SET a = row", Map.of("rows", List.copyOf(acls.values())));
    }

    private void writeLinks(EmbeddedDatabase database) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < documents.size() * 2; i++) {
            rows.add(Map.of(
                    "from", pick(documents).key(),
                    "to", pick(documents).key(),
                    "type", pick(LINKS),
                    "confidence", random.nextDouble()));
        }
        database.run("""
                UNWIND $rows AS row
                MATCH (a:Document {key: row.from}), (b:Document {key: row.to})
                CREATE (a)-[r:$(row.type) {origin: 'declared', confidence: row.confidence}]->(b)
                """, Map.of("rows", rows));
    }

    private Map<String, @Nullable Object> properties(Doc doc) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("key", doc.key());
        properties.put("title", sentence() + " " + doc.secret());
        properties.put("documentType", doc.type());
        properties.put("productName", doc.product());
        properties.put("status", doc.status());
        properties.put("tags", doc.tags());
        properties.put("accessLevel", doc.level());
        properties.put("aclKey", doc.aclKey());
        properties.put("validTo", doc.live() ? null : "ended");
        return properties;
    }

    private List<Map<String, @Nullable Object>> chunks(Doc doc) {
        var chunks = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < Math.max(1, doc.embedded()); i++) {
            var chunk = new LinkedHashMap<String, @Nullable Object>();
            chunk.put("chunkId", doc.key() + "#" + i);
            chunk.put("documentKey", doc.key());
            chunk.put("aclKey", doc.aclKey());
            chunk.put("content", sentence() + " " + doc.secret() + " " + sentence());
            chunk.put("contextualSummary", doc.secret());
            chunk.put("chunkIndex", (long) i);
            chunk.put("sectionHierarchy", List.of("part " + doc.secret()));
            chunk.put("embedding", i < doc.embedded() ? vector() : null);
            chunks.add(chunk);
        }
        return chunks;
    }

    public double[] vector() {
        return random.doubles(EmbeddedDatabase.DIMENSIONS, -1, 1).toArray();
    }

    public String sentence() {
        return random.ints(4, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A random subset, empty half of the time. */
    public <T> List<T> some(List<T> from) {
        if (random.nextBoolean()) {
            return List.of();
        }
        var chosen = new LinkedHashSet<T>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            chosen.add(pick(from));
        }
        return List.copyOf(chosen);
    }
}
