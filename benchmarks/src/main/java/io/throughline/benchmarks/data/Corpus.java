// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import java.util.List;
import java.util.SplittableRandom;

/** Documents 0 to size-1. The same seed gives the same ones, and a larger corpus begins with the smaller. Thread-safe. */
public final class Corpus {
    public static final int TEAMS = 10;

    private static final int PRODUCTS = 10;
    private static final int COMMON_TAGS = 100;
    private static final int RARE_TAGS = 1_000;
    private static final int TOPICS = 200;
    private static final int SUBTOPICS = 50;
    private static final int TEXT_WORDS = 60;
    private static final int TITLE_WORDS = 5;
    private static final List<String> TYPES = List.of("Code", "Code", "Code", "Test", "UserStory", "TechSpec", "Task");
    private static final List<String> STATUSES = List.of("draft", "review", "approved", "deprecated");

    private final long seed;
    private final int size;
    private final Vectors vectors;
    private final Words words;

    public Corpus(long seed, int size) {
        if (size < 1_000) {
            throw new IllegalArgumentException("size is " + size + ", allowed is 1000 or more");
        }
        this.seed = seed;
        this.size = size;
        this.vectors = new Vectors(seed);
        this.words = new Words(seed);
    }

    public int size() {
        return size;
    }

    public long seed() {
        return seed;
    }

    /** Everything but the random parts is decided by the number alone, and nothing by another document. */
    public BenchmarkDocument document(long number) {
        var random = Seeds.random(seed, "document", number);
        var topic = (int) (TOPICS * Math.pow(random.nextDouble(), 2));
        var subtopic = topic * SUBTOPICS + random.nextInt(SUBTOPICS);
        var product = "product-" + random.nextInt(PRODUCTS);
        var tags = List.of("c-" + random.nextInt(COMMON_TAGS), "m-" + random.nextInt(RARE_TAGS));
        var team = random.nextInt(TEAMS);
        var title = Words.text(words.ranks(TITLE_WORDS, subtopic, random));
        return new BenchmarkDocument(
                number,
                "DOC-" + number,
                TYPES.get(random.nextInt(TYPES.size())),
                product,
                STATUSES.get(random.nextInt(STATUSES.size())),
                tags,
                team,
                title,
                words.ranks(TEXT_WORDS, subtopic, random),
                vectors.of(topic, subtopic, number));
    }

    float[] near(float[] vector, SplittableRandom random) {
        return vectors.near(vector, random);
    }

    /** A vector that no document is near to, for what a benchmark itself writes. */
    public float[] elsewhere(long number) {
        return vectors.of(-1, -1, -1 - number);
    }
}
