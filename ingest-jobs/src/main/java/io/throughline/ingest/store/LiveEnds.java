// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Which of the ends that some links name exist now, and under which keys. */
final class LiveEnds {
    static final String DOCUMENTS = """
            UNWIND $names AS name
            MATCH (d:Document {key: name}) WHERE d.validTo IS NULL
            RETURN name, [name] AS found
            """;
    static final String PERSONS = """
            UNWIND $names AS name
            MATCH (u:User {userId: name})
            RETURN name, [name] AS found
            """;
    static final String FILES = """
            UNWIND $names AS name
            CALL (name) {
              MATCH (c:Code {filePath: name}) WHERE c.kind = 'file' AND c.validTo IS NULL RETURN c.key AS key
              UNION
              MATCH (t:Test {filePath: name}) WHERE t.kind = 'file' AND t.validTo IS NULL RETURN t.key AS key
            }
            WITH name, key ORDER BY key
            RETURN name, collect(key) AS found
            """;

    /** Range of an index; what follows the stem is looked at here. */
    private static final String REVISIONS = """
            UNWIND $names AS name
            MATCH (d:Document) WHERE d.key STARTS WITH name AND d.validTo IS NULL
            RETURN name, collect(d.key) AS found
            """;

    private final Map<LinkEnd, List<String>> found = new HashMap<>();
    private final Map<String, List<String>> revisions = new HashMap<>();

    private LiveEnds() {}

    /** Looks the ends up; a file that nothing holds, at a link whose other end is live, gets a stand-in. */
    static LiveEnds find(TransactionContext tx, Collection<LinkWrite> links, ZonedDateTime now) {
        var ends = new LiveEnds();
        ends.look(tx, links, LinkEnd.Kind.DOCUMENT, DOCUMENTS);
        ends.look(tx, links, LinkEnd.Kind.PERSON, PERSONS);
        ends.look(tx, links, LinkEnd.Kind.FILE, FILES);
        var missing = new HashSet<String>();
        for (var link : links) {
            if (ends.needsStandIn(link.from(), link.to())) {
                missing.add(link.from().name());
            }
            if (ends.needsStandIn(link.to(), link.from())) {
                missing.add(link.to().name());
            }
        }
        for (var path : missing.isEmpty() ? List.<String>of() : StandIns.create(tx, missing, now)) {
            ends.found.put(new LinkEnd(LinkEnd.Kind.FILE, path), List.of(path));
        }
        ends.lookForRevisions(tx, links);
        return ends;
    }

    private void lookForRevisions(TransactionContext tx, Collection<LinkWrite> links) {
        var stems = links.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .filter(end ->
                        end.kind() == LinkEnd.Kind.DOCUMENT && candidates(end).isEmpty())
                .flatMap(end -> KeyRevision.of(end.name()).stream())
                .map(KeyRevision::stem)
                .distinct()
                .toList();
        if (!stems.isEmpty()) {
            BatchStatement.run(tx, REVISIONS, Map.of("names", stems))
                    .forEachRemaining(row -> revisions.put(
                            row.get("name").asString(),
                            row.get("found").asList(Value::asString).stream()
                                    .filter(key -> KeyRevision.of(key).isPresent())
                                    .sorted()
                                    .toList()));
        }
    }

    /** Keys of what the name means in other revisions; empty when it names no revision, or nothing has its name. */
    List<String> otherRevisions(LinkEnd end) {
        return end.kind() == LinkEnd.Kind.DOCUMENT
                ? KeyRevision.of(end.name())
                        .map(key -> revisions.getOrDefault(key.stem(), List.of()))
                        .orElse(List.of())
                : List.of();
    }

    private boolean needsStandIn(LinkEnd file, LinkEnd other) {
        return file.kind() == LinkEnd.Kind.FILE
                && candidates(file).isEmpty()
                && (candidates(other).size() == 1 || other.kind() == LinkEnd.Kind.FILE);
    }

    /** Keys or user ids that the name may mean, sorted; empty when nothing answers to it. */
    List<String> candidates(LinkEnd end) {
        return found.getOrDefault(end, List.of());
    }

    /** The one document or person that the name means. */
    LinkEnd resolved(LinkEnd end) {
        var kind = end.kind() == LinkEnd.Kind.FILE ? LinkEnd.Kind.DOCUMENT : end.kind();
        return new LinkEnd(kind, candidates(end).get(0));
    }

    private void look(TransactionContext tx, Collection<LinkWrite> links, LinkEnd.Kind kind, String statement) {
        var names = names(links, kind);
        if (names.isEmpty()) {
            return;
        }
        BatchStatement.run(tx, statement, Map.of("names", new ArrayList<>(names)))
                .forEachRemaining(row -> found.put(
                        new LinkEnd(kind, row.get("name").asString()),
                        row.get("found").asList(Value::asString)));
    }

    private static Set<String> names(Collection<LinkWrite> links, LinkEnd.Kind kind) {
        return links.stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .filter(end -> end.kind() == kind)
                .map(LinkEnd::name)
                .collect(Collectors.toSet());
    }
}
