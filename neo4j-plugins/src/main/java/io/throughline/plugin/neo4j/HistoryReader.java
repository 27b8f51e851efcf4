// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.suggest.History;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;

/** Reads from the graph what happened around documents, in bounded numbers. */
final class HistoryReader implements History {
    private static final Label COMMIT = Label.label(DocumentType.COMMIT.label());
    private static final RelationshipType PARENT_OF = RelationshipType.withName(RelationshipTypes.PARENT_OF);
    private static final RelationshipType MENTIONS = RelationshipType.withName(RelationshipTypes.MENTIONS);
    private static final RelationshipType TOUCHES = RelationshipType.withName(RelationshipTypes.TOUCHES);
    private static final RelationshipType[] LINKS = RelationshipTypes.TRACE.stream()
            .filter(type -> !type.equals(RelationshipTypes.PARENT_OF))
            .map(RelationshipType::withName)
            .toArray(RelationshipType[]::new);

    private static final ZonedDateTime LONG_AGO = Instant.EPOCH.atZone(ZoneOffset.UTC);
    private static final int COMMITS_MAX = 100;
    private static final int BELOW_MAX = 100;
    private static final int SIBLINGS_MAX = 100;
    private static final int HASH_SHOWN = 8;

    private final VisibleDocuments documents;
    private final Map<String, Commit> commits = new HashMap<>();
    private final Map<String, ZonedDateTime> times = new HashMap<>();
    /** Siblings ask for each other, and stories share files: without these the work would grow with the square of them. */
    private final Map<String, List<Commit>> changing = new HashMap<>();

    private final Map<String, Set<String>> vouched = new HashMap<>();

    HistoryReader(VisibleDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Commit> naming(String key) {
        var named = new LinkedHashSet<>(List.of(key));
        named.addAll(limited(around(key, Direction.OUTGOING, PARENT_OF), BELOW_MAX));
        var naming = new TreeSet<String>();
        named.forEach(each -> naming.addAll(commits(each, MENTIONS)));
        return latest(naming);
    }

    @Override
    public List<Commit> changing(String key) {
        return changing.computeIfAbsent(key, file -> latest(commits(file, TOUCHES)));
    }

    @Override
    public Map<String, Set<String>> siblings(String key) {
        var siblings = new TreeSet<String>();
        around(key, Direction.INCOMING, PARENT_OF)
                .forEach(parent -> siblings.addAll(around(parent, Direction.OUTGOING, PARENT_OF)));
        siblings.remove(key);
        var linked = new TreeMap<String, Set<String>>();
        limited(siblings, SIBLINGS_MAX).forEach(sibling -> linked.put(sibling, vouched(sibling)));
        return linked;
    }

    @Override
    public Set<String> vouched(String key) {
        return vouched.computeIfAbsent(key, document -> around(document, Direction.BOTH, LINKS));
    }

    private Set<String> commits(String key, RelationshipType type) {
        var found = new TreeSet<String>();
        for (var each : around(key, Direction.INCOMING, type)) {
            if (documents.node(each).hasLabel(COMMIT)) {
                found.add(each);
            }
        }
        return found;
    }

    private List<Commit> latest(Set<String> keys) {
        return keys.stream()
                .sorted(Comparator.comparing(this::time).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(COMMITS_MAX)
                .map(key -> commits.computeIfAbsent(key, this::commit))
                .toList();
    }

    private ZonedDateTime time(String commit) {
        return times.computeIfAbsent(commit, key -> {
            var time = Values.time(documents.node(key), PropertyKeys.CREATED_DATE);
            return time == null ? LONG_AGO : time;
        });
    }

    private Commit commit(String key) {
        var node = documents.node(key);
        var hash = Values.string(node, PropertyKeys.HASH, key);
        var changed = around(key, Direction.OUTGOING, TOUCHES);
        return new Commit(hash.substring(0, Math.min(HASH_SHOWN, hash.length())), changed);
    }

    private static List<String> limited(Set<String> keys, int max) {
        return keys.stream().limit(max).toList();
    }

    private Set<String> around(String key, Direction direction, RelationshipType... types) {
        var keys = new TreeSet<String>();
        var node = documents.node(key);
        for (var link : node.getRelationships(direction, types)) {
            documents.guard().check();
            var facts = LinkFacts.claimOf(link, documents.asOf());
            if (documents.isLive(facts) && facts.isVouchedFor()) {
                documents.see(link.getOtherNode(node)).ifPresent(other -> keys.add(other.key()));
            }
        }
        return keys;
    }
}
