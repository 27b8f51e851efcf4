// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.people;

import io.throughline.ingest.connector.document.Fingerprints;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FollowedConnector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.model.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names that one person has in several sources, from a file with a line for each: {@code github:octocat = ann@example.org}.
 * Blank lines and those that begin with {@code #} say nothing. Case does not count in the name on the left.
 *
 * @param people ids of people by their other ids, these in lower case
 */
// [impl->TL-US-60]
public record PeopleAliases(Map<String, String> people) {
    /** Names the file. */
    public static final String VARIABLE = "THROUGHLINE_PEOPLE";

    private static final long BYTES_MAX = 1_000_000;

    public PeopleAliases {
        people = Map.copyOf(people);
    }

    /**
     * @param environment may name the file
     * @throws SourceException when the file cannot be read, or a line of it says nothing that can be used
     */
    public static PeopleAliases of(Map<String, String> environment) {
        var name = environment.getOrDefault(VARIABLE, "").strip();
        return name.isEmpty() ? new PeopleAliases(Map.of()) : read(name);
    }

    private static PeopleAliases read(String name) {
        try {
            var file = Path.of(name);
            if (Files.size(file) > BYTES_MAX) {
                throw unusable(name, "is larger than 1 MB");
            }
            return parse(name, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException e) {
            throw unusable(name, "cannot be read as text in UTF-8");
        }
    }

    static PeopleAliases parse(String name, List<String> lines) {
        var people = new HashMap<String, String>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            var alias = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            var person = line.substring(equals + 1).strip();
            if (alias.isEmpty() || person.isEmpty()) {
                throw unusable(name + ":" + (at + 1), "is `%s`".formatted(line));
            }
            var before = people.putIfAbsent(alias, person);
            if (before != null && !before.equals(person)) {
                throw unusable(name + ":" + (at + 1), "gives `%s` to %s and to %s".formatted(alias, before, person));
            }
        }
        people.values().forEach(person -> {
            if (people.containsKey(person.toLowerCase(Locale.ROOT))) {
                throw unusable(name, "gives something to `%s`, which is itself given to somebody".formatted(person));
            }
        });
        return new PeopleAliases(people);
    }

    private static SourceException unusable(String place, String what) {
        return SourceException.usage(
                "%s=%s %s: write one line for each other name, for example github:octocat = ann@example.org."
                        .formatted(VARIABLE, place, what));
    }

    /** The same source with each person under one id. */
    public Connector over(Connector source) {
        if (people.isEmpty()) {
            return source;
        }
        return source instanceof FollowedConnector followed
                ? new FollowedUnderOneName(followed, this)
                : new UnderOneName(source, this);
    }

    /** The id that counts. */
    String person(String userId) {
        return people.getOrDefault(userId.toLowerCase(Locale.ROOT), userId);
    }

    GraphChange applied(GraphChange change) {
        if (change instanceof GraphChange.Person person) {
            var id = person(person.userId());
            return id.equals(person.userId()) ? person : new GraphChange.Person(id, person.name(), emailOf(id, person));
        }
        if (change instanceof GraphChange.Link link) {
            return new GraphChange.Link(
                    link.type(),
                    applied(link.from()),
                    applied(link.to()),
                    link.origin(),
                    link.confidence(),
                    link.evidence(),
                    link.required(),
                    link.properties());
        }
        return change;
    }

    private static String emailOf(String id, GraphChange.Person person) {
        return person.email().isEmpty() && id.contains("@") ? id : person.email();
    }

    private Reference applied(Reference reference) {
        return reference instanceof Reference.Person person ? new Reference.Person(person(person.userId())) : reference;
    }

    /** Stands behind the fingerprint of each record, so that other names make every item new. */
    String mark() {
        return "~" + Fingerprints.of(new TreeMap<>(people).toString());
    }
}
