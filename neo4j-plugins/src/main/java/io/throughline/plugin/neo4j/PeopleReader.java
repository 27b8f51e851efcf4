// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.impact.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/**
 * Whom to ask about a document: its owner, authors and reviewers; for code also those who committed to it; and when
 * these are too few, the people of what it is a part of. Nobody is known through a document that may not be read.
 */
public final class PeopleReader {
    private static final RelationshipType AUTHORED = RelationshipType.withName(RelationshipTypes.AUTHORED);
    private static final Map<String, String> ROLES = new LinkedHashMap<>();
    /** How many commits of a file are looked at. */
    private static final int COMMITS_MAX = 20;
    /** How many wholes are asked above a part. */
    private static final int WHOLES_MAX = 3;

    static {
        ROLES.put(RelationshipTypes.AUTHORED, "author");
        ROLES.put(RelationshipTypes.REVIEWED, "reviewer");
        ROLES.put(RelationshipTypes.APPROVED, "approver");
    }

    private static final Set<String> WHOLES = Set.of(RelationshipTypes.CONTAINS, RelationshipTypes.PARENT_OF);
    /** Read in one go: most documents keep their links of all types in one chain. */
    private static final RelationshipType[] AROUND = Stream.of(
                    ROLES.keySet(), WHOLES, Set.of(RelationshipTypes.TOUCHES))
            .flatMap(Set::stream)
            .map(RelationshipType::withName)
            .toArray(RelationshipType[]::new);

    private static final List<String> ORDER = List.of("owner", "author", "reviewer", "approver", "committer");

    private final VisibleDocuments documents;
    private final Map<String, Around> known = new HashMap<>();

    public PeopleReader(VisibleDocuments documents) {
        this.documents = documents;
    }

    /** @param wholes keys of what the document is a part of, the smallest first */
    private record Around(List<Person> people, List<String> wholes) {}

    /** The nearest first, each once; at most {@code max}. */
    public List<Person> of(String key, int max) {
        var people = new ArrayList<Person>();
        var names = new HashSet<String>();
        var seen = new HashSet<String>();
        Optional<String> at = Optional.of(key);
        for (int above = 0; above <= WHOLES_MAX && at.isPresent() && people.size() < max; above++) {
            seen.add(at.get());
            var around = known.computeIfAbsent(at.get(), this::around);
            for (var person : around.people()) {
                if (people.size() < max && names.add(person.name())) {
                    people.add(new Person(person.name(), person.role(), person.near() + above));
                }
            }
            at = around.wholes().stream().filter(whole -> !seen.contains(whole)).findFirst();
        }
        people.sort(Comparator.comparingInt(Person::near));
        return people;
    }

    private Around around(String key) {
        var node = documents.node(key);
        var people = new ArrayList<Person>();
        var wholes = new TreeSet<String>();
        add(people, Values.string(node, PropertyKeys.OWNER), "owner", 0);
        add(people, Values.string(node, PropertyKeys.AUTHOR), "author", 0);
        int touches = 0;
        for (var link : node.getRelationships(Direction.INCOMING, AROUND)) {
            documents.guard().check();
            var type = link.getType().name();
            boolean isTouch = type.equals(RelationshipTypes.TOUCHES);
            if (isTouch && ++touches > COMMITS_MAX || !documents.isLive(link)) {
                continue;
            }
            if (ROLES.containsKey(type)) {
                add(people, name(link.getStartNode()), ROLES.get(type), 0);
            } else {
                var other = documents.see(link.getStartNode());
                if (other.isPresent() && isTouch) {
                    addAuthors(other.get().node(), people);
                } else {
                    other.ifPresent(whole -> wholes.add(whole.key()));
                }
            }
        }
        people.sort(Comparator.comparingInt(Person::near)
                .thenComparingInt((Person person) -> ORDER.indexOf(person.role()))
                .thenComparing(Person::name));
        return new Around(people, List.copyOf(wholes));
    }

    private static void addAuthors(Node commit, List<Person> people) {
        for (var authored : commit.getRelationships(Direction.INCOMING, AUTHORED)) {
            add(people, name(authored.getStartNode()), "committer", 1);
        }
    }

    private static void add(List<Person> people, @Nullable String name, @Nullable String role, int near) {
        if (name != null && !name.isBlank() && role != null) {
            people.add(new Person(name, role, near));
        }
    }

    private static @Nullable String name(Node user) {
        var name = Values.string(user, PropertyKeys.NAME);
        return name == null ? Values.string(user, PropertyKeys.USER_ID) : name;
    }
}
