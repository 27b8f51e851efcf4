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
    private static final RelationshipType TOUCHES = RelationshipType.withName(RelationshipTypes.TOUCHES);
    private static final RelationshipType[] WHOLES = {
        RelationshipType.withName(RelationshipTypes.CONTAINS), RelationshipType.withName(RelationshipTypes.PARENT_OF)
    };
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

    private static final RelationshipType[] SAID =
            ROLES.keySet().stream().map(RelationshipType::withName).toArray(RelationshipType[]::new);
    private static final List<String> ORDER = List.of("owner", "author", "reviewer", "approver", "committer");

    private final VisibleDocuments documents;
    private final Map<String, List<Person>> known = new HashMap<>();

    public PeopleReader(VisibleDocuments documents) {
        this.documents = documents;
    }

    /** The nearest first, each once; at most {@code max}. */
    public List<Person> of(String key, int max) {
        var people = new ArrayList<Person>();
        var names = new HashSet<String>();
        var seen = new HashSet<String>();
        Optional<String> at = Optional.of(key);
        for (int above = 0; above <= WHOLES_MAX && at.isPresent() && people.size() < max; above++) {
            seen.add(at.get());
            for (var person : known.computeIfAbsent(at.get(), this::own)) {
                if (people.size() < max && names.add(person.name())) {
                    people.add(new Person(person.name(), person.role(), person.near() + above));
                }
            }
            at = whole(at.get(), seen);
        }
        people.sort(Comparator.comparingInt(Person::near));
        return people;
    }

    private List<Person> own(String key) {
        var node = documents.node(key);
        var people = new ArrayList<Person>();
        add(people, Values.string(node, PropertyKeys.OWNER), "owner", 0);
        add(people, Values.string(node, PropertyKeys.AUTHOR), "author", 0);
        for (var said : node.getRelationships(Direction.INCOMING, SAID)) {
            if (documents.isLive(said)) {
                add(people, name(said.getStartNode()), ROLES.get(said.getType().name()), 0);
            }
        }
        addCommitters(node, people);
        people.sort(Comparator.comparingInt(Person::near)
                .thenComparingInt((Person person) -> ORDER.indexOf(person.role()))
                .thenComparing(Person::name));
        return people;
    }

    private void addCommitters(Node node, List<Person> people) {
        int looked = 0;
        for (var touch : node.getRelationships(Direction.INCOMING, TOUCHES)) {
            documents.guard().check();
            if (++looked > COMMITS_MAX) {
                return;
            }
            var commit = touch.getStartNode();
            if (documents.isLive(touch) && documents.see(commit).isPresent()) {
                for (var authored : commit.getRelationships(Direction.INCOMING, AUTHORED)) {
                    add(people, name(authored.getStartNode()), "committer", 1);
                }
            }
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

    /** What a document is a part of; of several the one with the smallest key. */
    private Optional<String> whole(String key, Set<String> seen) {
        Optional<String> smallest = Optional.empty();
        for (var link : documents.node(key).getRelationships(Direction.INCOMING, WHOLES)) {
            documents.guard().check();
            var whole = documents.isLive(link)
                    ? documents.see(link.getStartNode())
                    : Optional.<VisibleDocuments.Visible>empty();
            if (whole.isPresent()
                    && !seen.contains(whole.get().key())
                    && smallest.filter(other -> other.compareTo(whole.get().key()) <= 0)
                            .isEmpty()) {
                smallest = whole.map(VisibleDocuments.Visible::key);
            }
        }
        return smallest;
    }
}
