// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.tracing;

import io.throughline.benchmarks.data.Seeds;
import io.throughline.names.DocumentType;
import io.throughline.names.RelationshipTypes;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up project: of each hundred documents one is an epic, ten are stories, ten specs, twenty tests and the rest code.
 * Links end at a few documents more often than at others, as they do where people work: the target of a link is the
 * <i>n·u³</i>-th of its type, <i>u</i> uniform. One document in ten is restricted.
 *
 * @param name of the product, and the beginning of every key
 */
record TracedProject(String name, long seed, int documents, int links) {
    /** Of a hundred links. */
    private static final List<Kind> KINDS = List.of(
            new Kind(RelationshipTypes.SPECIFIES, Type.SPEC, Type.STORY, 3),
            new Kind(RelationshipTypes.IMPLEMENTS, Type.CODE, Type.SPEC, 25),
            new Kind(RelationshipTypes.VERIFIES, Type.TEST, Type.STORY, 12),
            new Kind(RelationshipTypes.CALLS, Type.CODE, Type.CODE, 40),
            new Kind(RelationshipTypes.IMPORTS, Type.CODE, Type.CODE, 15),
            new Kind(RelationshipTypes.DEPENDS_ON, Type.STORY, Type.STORY, 5));

    private record Kind(String type, Type from, Type to, int share) {}

    /** A document; a link has its place among all links as its identity. */
    record Document(String key, String type, String aclKey) {}

    record Link(String type, String from, String to, int number, double confidence) {}

    private enum Type {
        EPIC(DocumentType.EPIC, 1),
        STORY(DocumentType.USER_STORY, 10),
        SPEC(DocumentType.TECH_SPEC, 10),
        TEST(DocumentType.TEST, 20),
        CODE(DocumentType.CODE, 59);

        private final DocumentType type;
        private final int share;

        Type(DocumentType type, int share) {
            this.type = type;
            this.share = share;
        }
    }

    Stream<Document> allDocuments() {
        return Stream.concat(
                Stream.of(new Document(name, DocumentType.PRODUCT.label(), "internal")),
                Stream.of(Type.values()).flatMap(type -> IntStream.range(0, count(type))
                        .mapToObj(number -> new Document(
                                key(type, number), type.type.label(), number % 10 == 9 ? "restricted" : "internal"))));
    }

    /** The hierarchy, and after it links of all kinds. */
    Stream<Link> allLinks() {
        return Stream.concat(hierarchy(), evidence());
    }

    int stories() {
        return count(Type.STORY);
    }

    /** Any document but the product. */
    String anyKey(RandomGenerator random) {
        var types = Type.values();
        var type = types[random.nextInt(types.length)];
        return key(type, random.nextInt(count(type)));
    }

    private Stream<Link> hierarchy() {
        int epics = count(Type.EPIC);
        var ofEpics = IntStream.range(0, epics)
                .mapToObj(number -> new Link(RelationshipTypes.PARENT_OF, name, key(Type.EPIC, number), number, 1));
        var ofStories = IntStream.range(0, count(Type.STORY))
                .mapToObj(number -> new Link(
                        RelationshipTypes.PARENT_OF,
                        key(Type.EPIC, number % epics),
                        key(Type.STORY, number),
                        epics + number,
                        1));
        return Stream.concat(ofEpics, ofStories);
    }

    private Stream<Link> evidence() {
        int begun = count(Type.EPIC) + count(Type.STORY);
        return IntStream.range(begun, links).mapToObj(number -> {
            var random = Seeds.random(seed, "link", number);
            var kind = kind(random.nextInt(100));
            int to = (int) (count(kind.to) * Math.pow(random.nextDouble(), 3));
            double confidence = random.nextInt(3) == 0 ? 1 : random.nextDouble(0.3, 1);
            return new Link(
                    kind.type, key(kind.from, random.nextInt(count(kind.from))), key(kind.to, to), number, confidence);
        });
    }

    private static Kind kind(int percent) {
        int sum = 0;
        for (var kind : KINDS) {
            sum += kind.share;
            if (percent < sum) {
                return kind;
            }
        }
        throw new IllegalStateException("The shares of all kinds make a hundred.");
    }

    private int count(Type type) {
        return documents * type.share / 100;
    }

    private String key(Type type, int number) {
        return "%s-%s-%d".formatted(name, type, number);
    }
}
