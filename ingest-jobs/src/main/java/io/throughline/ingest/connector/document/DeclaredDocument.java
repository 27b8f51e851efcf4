// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.Titles;
import io.throughline.names.AccessLevel;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns declared fields and a text into a document, its people, its links, and findings about what is not allowed. */
public final class DeclaredDocument {
    /** Characters of a key. */
    public static final int KEY_LENGTH_MAX = 1_024;

    private static final Set<String> URL_SCHEMES = Set.of("http", "https", "mailto");

    private final DeclaredFields fields;
    private final List<GraphChange> findings = new ArrayList<>();
    private final Map<String, Object> properties = new HashMap<>();

    private DeclaredDocument(DeclaredFields fields) {
        this.fields = fields;
    }

    /** What the document is when its fields do not say. */
    public record Fallback(String key, DocumentType type, String title) {}

    /**
     * @param further properties that do not come from the fields
     * @return the document first, then people, links and findings
     */
    public static List<GraphChange> changes(
            DeclaredFields fields, Fallback fallback, String content, List<Block> blocks, Map<String, Object> further) {
        return new DeclaredDocument(fields).read(fallback, content, blocks, further);
    }

    /** Whether a text can be a key: printable, on one line and short enough. */
    public static boolean isKey(String text) {
        return !text.isBlank()
                && text.length() <= KEY_LENGTH_MAX
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    private List<GraphChange> read(Fallback fallback, String content, List<Block> blocks, Map<String, Object> further) {
        properties.putAll(further);
        var key = key(fallback.key());
        var type = type(fallback.type());
        var title = fields.one(FieldNames.TITLE)
                .map(Titles::oneLine)
                .filter(text -> !text.isEmpty())
                .orElse(fallback.title());
        readStatus();
        readAccessLevel();
        readUrl();
        readTime(FieldNames.CREATED, PropertyKeys.CREATED_DATE);
        readTime(FieldNames.MODIFIED, PropertyKeys.MODIFIED_DATE);
        var tags = fields.all(FieldNames.TAGS);
        if (!tags.isEmpty()) {
            properties.put(PropertyKeys.TAGS, tags);
        }
        var people = people();
        if (!people.isEmpty()) {
            properties.put(
                    PropertyKeys.AUTHOR,
                    people.stream().map(GraphChange.Person::name).collect(Collectors.joining(", ")));
        }
        var changes = new ArrayList<GraphChange>();
        // A document that is only a title is found by its title.
        var searchable = blocks.isEmpty() ? List.of(new Block(List.of(), ChunkType.HEADER, title)) : blocks;
        changes.add(new GraphChange.Document(key, type, title, content, searchable, properties));
        changes.addAll(people);
        changes.addAll(links(key, people));
        changes.addAll(findings);
        return changes;
    }

    private String key(String fallback) {
        var key = fields.one(FieldNames.KEY);
        if (key.isPresent() && !isKey(key.get())) {
            invalid(
                    FieldNames.KEY,
                    key.get(),
                    "one printable line of at most " + KEY_LENGTH_MAX + " characters",
                    "`" + fallback + "` is taken");
            return fallback;
        }
        return key.orElse(fallback);
    }

    private DocumentType type(DocumentType fallback) {
        var written = fields.one(FieldNames.TYPE);
        var type = written.flatMap(DocumentType::parse);
        if (written.isPresent() && type.isEmpty()) {
            invalid(FieldNames.TYPE, written.get(), allowedTypes(), "it is taken as " + fallback.label());
        }
        return type.orElse(fallback);
    }

    /** All types in one line, for messages. */
    public static String allowedTypes() {
        return Arrays.stream(DocumentType.values()).map(DocumentType::label).collect(Collectors.joining(", "));
    }

    private void readStatus() {
        fields.one(FieldNames.STATUS).ifPresent(written -> {
            var status = Status.parse(written);
            if (status.isEmpty()) {
                invalid(
                        FieldNames.STATUS,
                        written,
                        Arrays.stream(Status.values()).map(Status::value).collect(Collectors.joining(", "))
                                + " and the common words of trackers, for example Open, In Review, Done",
                        "it is taken as draft");
            }
            properties.put(PropertyKeys.STATUS, status.orElse(Status.DRAFT).value());
            properties.put(PropertyKeys.SOURCE_STATUS, Titles.oneLine(written));
        });
    }

    /** What cannot be understood is closed rather than open. */
    private void readAccessLevel() {
        fields.one(FieldNames.ACCESS_LEVEL).ifPresent(written -> {
            var level = AccessLevel.parse(written);
            if (level.isEmpty()) {
                invalid(
                        FieldNames.ACCESS_LEVEL,
                        written,
                        Arrays.stream(AccessLevel.values())
                                .map(AccessLevel::value)
                                .collect(Collectors.joining(", ")),
                        "it is taken as restricted");
            }
            properties.put(
                    PropertyKeys.ACCESS_LEVEL,
                    level.orElse(AccessLevel.RESTRICTED).value());
        });
    }

    private void readUrl() {
        fields.one(FieldNames.URL).ifPresent(written -> {
            int colon = written.indexOf(':');
            if (colon > 0
                    && URL_SCHEMES.contains(written.substring(0, colon).toLowerCase(java.util.Locale.ROOT))
                    && written.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
                properties.put(PropertyKeys.SOURCE_URL, written);
            } else {
                invalid(
                        FieldNames.URL,
                        written,
                        "addresses that begin with http:, https: or mailto:",
                        "it is left out");
            }
        });
    }

    private void readTime(String field, String property) {
        fields.one(field).ifPresent(written -> Timestamps.parse(written)
                .ifPresentOrElse(
                        time -> properties.put(property, time),
                        () -> invalid(field, written, Timestamps.ALLOWED, "it is left out")));
    }

    private List<GraphChange.Person> people() {
        return fields.all(FieldNames.AUTHOR).stream()
                .map(People::parse)
                .distinct()
                .toList();
    }

    private List<GraphChange> links(String key, List<GraphChange.Person> people) {
        var links = new ArrayList<GraphChange>();
        var self = new Reference.Document(key);
        for (var person : people) {
            links.add(link(RelationshipTypes.AUTHORED, new Reference.Person(person.userId()), self, FieldNames.AUTHOR));
        }
        for (var parent : keys(FieldNames.PARENT)) {
            links.add(link(RelationshipTypes.PARENT_OF, parent, self, FieldNames.PARENT));
        }
        for (var target : keys(FieldNames.IMPLEMENTS)) {
            links.add(link(RelationshipTypes.IMPLEMENTS, self, target, FieldNames.IMPLEMENTS));
        }
        for (var target : keys(FieldNames.SPECIFIES)) {
            links.add(link(RelationshipTypes.SPECIFIES, self, target, FieldNames.SPECIFIES));
        }
        for (var target : keys(FieldNames.DEPENDS_ON)) {
            links.add(link(RelationshipTypes.DEPENDS_ON, self, target, FieldNames.DEPENDS_ON));
        }
        for (var path : keys(FieldNames.IMPLEMENTED_BY)) {
            links.add(link(
                    RelationshipTypes.IMPLEMENTS, new Reference.CodeFile(path.key()), self, FieldNames.IMPLEMENTED_BY));
        }
        return links;
    }

    private List<Reference.Document> keys(String field) {
        var keys = new ArrayList<Reference.Document>();
        for (var key : fields.all(field)) {
            if (isKey(key)) {
                keys.add(new Reference.Document(key));
            } else {
                invalid(field, key, "printable keys of at most " + KEY_LENGTH_MAX + " characters", "it is left out");
            }
        }
        return keys;
    }

    private GraphChange.Link link(String type, Reference from, Reference to, String field) {
        return new GraphChange.Link(type, from, to, LinkOrigin.DECLARED, 1, fields.place(field), true, Map.of());
    }

    private void invalid(String field, String value, String allowed, String consequence) {
        var shown = Titles.oneLine(value);
        findings.add(new GraphChange.Finding(
                FindingStatus.INVALID,
                "%s: %s is `%s`, allowed are %s; %s."
                        .formatted(
                                fields.place(field),
                                field,
                                shown.length() > 100 ? shown.substring(0, 99) + "…" : shown,
                                allowed,
                                consequence)));
    }
}
