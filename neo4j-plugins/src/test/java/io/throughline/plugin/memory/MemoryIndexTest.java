// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.names.AccessLevel;
import io.throughline.plugin.access.AccessEntry;
import io.throughline.plugin.access.Principal;
import io.throughline.plugin.access.Readable;
import io.throughline.plugin.retrieval.Cosine;
import io.throughline.plugin.retrieval.DocumentFacts;
import io.throughline.plugin.retrieval.DocumentFilter;
import io.throughline.plugin.retrieval.DocumentHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random documents come, change and go; after each step the memory finds what a look at all of them finds. */
class MemoryIndexTest {
    private static final int TOPICS = 80;

    private int width = 70;
    private static final List<String> WORDS =
            List.of("battery", "route", "pilot", "sensor", "mission", "signal", "alarm");
    private static final Readable INTERNAL =
            Readable.by(new Principal("ann", false, AccessLevel.INTERNAL, Set.of()), List.<AccessEntry>of());

    private final Map<Long, DocumentState> graph = new TreeMap<>();
    private final MemoryIndex index = new MemoryIndex();

    @ParameterizedTest
    @ValueSource(ints = {70, 384})
    void shouldFindWhatALookAtAllFinds(int dimensions) {
        width = dimensions;
        for (long seed = 1; seed <= 12; seed++) {
            var random = new Random(seed);
            for (int step = 0; step < 25; step++) {
                change(random);
                var filter = filter(random);
                var what = "seed %d, step %d, %s".formatted(seed, step, filter);
                assertVectors(random, filter, what);
                assertWords(random, filter, what);
            }
        }
        assertThat(index.report().documents()).isEqualTo(graph.size());
    }

    @Test
    void shouldKeepASnapshotAsItIs() {
        write(List.of(document(1, "battery", "internal", 1, new Random(1))));
        var before = index.snapshot();
        write(List.of(DocumentState.gone(1), document(2, "battery", "internal", 1, new Random(2))));
        assertThat(words(before, "battery", DocumentFilter.none())).containsExactly("D1");
        assertThat(words(index.snapshot(), "battery", DocumentFilter.none())).containsExactly("D2");
    }

    @Test
    void shouldHoldNoMoreThanTheVectorsThemselves() {
        var random = new Random(5);
        var documents = new ArrayList<DocumentState>();
        for (int i = 0; i < 9000; i++) {
            documents.add(document(i, "word" + i % 100, "internal", 1, random));
        }
        index.write(documents);
        var report = index.report();
        assertThat(report.vectors()).isGreaterThan(7000);
        assertThat(report.vectorBytes()).isLessThan((long) report.vectors() * width * Float.BYTES);
    }

    private void change(Random random) {
        var documents = new ArrayList<DocumentState>();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            long node = random.nextInt(400);
            if (random.nextInt(5) == 0) {
                documents.add(DocumentState.gone(node));
            } else {
                var text = new StringBuilder();
                for (int w = 0; w < 1 + random.nextInt(12); w++) {
                    text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
                }
                var acl = random.nextInt(3) == 0 ? "restricted" : "internal";
                documents.add(document(node, text.toString(), acl, random.nextInt(3), random));
            }
        }
        var last = new HashMap<Long, DocumentState>();
        documents.forEach(document -> last.put(document.node(), document));
        write(List.copyOf(last.values()));
        while (random.nextInt(4) == 0 && index.merge()) {
            // Merges change nothing that can be seen.
        }
    }

    private void write(List<DocumentState> documents) {
        for (var document : documents) {
            if (document.facts() == null) {
                graph.remove(document.node());
            } else {
                graph.put(document.node(), document);
            }
        }
        index.write(documents.stream()
                .filter(document -> document.facts() != null || index.knows(document.node()))
                .toList());
    }

    private DocumentState document(long node, String text, String acl, int chunks, Random random) {
        var states = new ArrayList<ChunkState>();
        for (int i = 0; i < chunks; i++) {
            states.add(new ChunkState(1000 * node + i, acl, text, random.nextInt(6) == 0 ? null : vector(random)));
        }
        var facts = new DocumentFacts(
                "D" + node,
                random.nextBoolean() ? "Epic" : "Task",
                random.nextBoolean() ? "Alpha" : null,
                "draft",
                random.nextBoolean() ? List.of("red") : List.of(),
                null,
                null,
                null);
        return new DocumentState(node, facts, acl, "", states);
    }

    /** One of a few topics, with as much noise. */
    private float[] vector(Random random) {
        var topic = new Random(random.nextInt(TOPICS));
        var vector = new float[width];
        for (int d = 0; d < width; d++) {
            vector[d] = (float) (0.3 + topic.nextGaussian() + random.nextGaussian());
        }
        return vector;
    }

    private static DocumentFilter filter(Random random) {
        return new DocumentFilter(
                random.nextBoolean() ? Set.of() : Set.of("Epic"),
                random.nextBoolean() ? Set.of() : Set.of("Alpha", "Beta"),
                Set.of(),
                random.nextBoolean() ? Set.of() : Set.of("red"),
                null,
                null,
                null);
    }

    private List<DocumentState> passing(DocumentFilter filter) {
        return graph.values().stream()
                .filter(document -> INTERNAL.contains(document.aclKey()))
                .filter(document -> document.facts() != null && filter.accepts(document.facts()))
                .toList();
    }

    private void assertVectors(Random random, DocumentFilter filter, String what) {
        var query = vector(random);
        int wanted = 1 + random.nextInt(20);
        var expected = passing(filter).stream()
                .map(document -> Map.entry(document, best(document, query)))
                .filter(entry -> entry.getValue() > -2)
                .sorted(Map.Entry.<DocumentState, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(wanted)
                .map(entry -> key(entry.getKey()))
                .toList();
        var snapshot = index.snapshot();
        var leg = new MemoryVectorLeg(
                snapshot, snapshot.view(INTERNAL, filter), snapshot.passing(INTERNAL, filter), this::exact, () -> {});
        assertThat(leg.nearest(query, wanted, wanted).hits())
                .as(what)
                .extracting(DocumentHit::key)
                .containsExactlyElementsOf(expected);
        int exact = 1 + random.nextInt(wanted);
        assertThat(leg.nearest(query, wanted, exact).hits())
                .as(what)
                .hasSameSizeAs(expected)
                .isSortedAccordingTo(Comparator.comparingDouble(DocumentHit::score)
                        .reversed()
                        .thenComparing(DocumentHit::key))
                .extracting(DocumentHit::key)
                .startsWith(expected.stream().limit(exact).toArray(String[]::new));
    }

    private void assertWords(Random random, DocumentFilter filter, String what) {
        var word = WORDS.get(random.nextInt(WORDS.size()));
        var expected = new HashSet<String>();
        for (var document : passing(filter)) {
            if (document.chunks().stream().anyMatch(chunk -> chunk.text().contains(word))) {
                expected.add(key(document));
            }
        }
        assertThat(new HashSet<>(words(index.snapshot(), word, filter)))
                .as(what)
                .isEqualTo(expected);
    }

    /** Above the number of vectors that are compared one by one, codes choose; what they choose holds the nearest. */
    @Test
    void shouldFindTheNearestByCodes() {
        width = 384;
        var random = new Random(9);
        var documents = new ArrayList<DocumentState>();
        for (int i = 0; i < 8000; i++) {
            documents.add(document(i, "word", "internal", 1, random));
        }
        write(documents);
        int found = 0;
        for (int round = 0; round < 10; round++) {
            var query = vector(random);
            var nearest = passing(DocumentFilter.none()).stream()
                    .sorted(Comparator.comparingDouble((DocumentState state) -> -best(state, query)))
                    .limit(10)
                    .map(MemoryIndexTest::key)
                    .toList();
            var snapshot = index.snapshot();
            var all = DocumentFilter.none();
            var leg = new MemoryVectorLeg(
                    snapshot, snapshot.view(INTERNAL, all), snapshot.passing(INTERNAL, all), this::exact, () -> {});
            var result = leg.nearest(query, 10, 10);
            assertThat(result.strategy()).contains("by one-bit codes");
            found += (int) result.hits().stream()
                    .filter(hit -> nearest.contains(hit.key()))
                    .count();
        }
        assertThat(found).as("of 100").isGreaterThanOrEqualTo(99);
    }

    private static List<String> words(Snapshot snapshot, String words, DocumentFilter filter) {
        return new MemoryTextLeg(
                        snapshot, snapshot.view(INTERNAL, filter), snapshot.passing(INTERNAL, filter), () -> {})
                .matching(words, 1000).hits().stream().map(DocumentHit::key).toList();
    }

    private static double best(DocumentState document, float[] query) {
        return document.chunks().stream()
                .map(ChunkState::vector)
                .filter(vector -> vector != null)
                .mapToDouble(vector -> Cosine.of(query, vector))
                .max()
                .orElse(-3);
    }

    private float @Nullable [] exact(long chunk) {
        var document = graph.get(chunk / 1000);
        return document == null
                ? null
                : document.chunks().stream()
                        .filter(state -> state.node() == chunk)
                        .findFirst()
                        .map(ChunkState::vector)
                        .orElse(null);
    }

    private static String key(DocumentState document) {
        var facts = document.facts();
        return facts == null ? "" : facts.key();
    }
}
