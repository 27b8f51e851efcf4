// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores documents by the terms of a query.
 *
 * <p>The weighting is BM25 (Robertson and Zaragoza, 2009) with two turns. Occurrences in the query count in proportion, and
 * saturation fades with the length of the query: k₁ = max({@value #SATURATION_MIN}, {@value #SATURATION_PER_TERM} · terms).
 * A question of three words wants each of them once; a use case or a requirement of a hundred words is met by most documents
 * in most of its words, and only how often tells the right one. Rarity is taken over all documents that the reader may read,
 * of any type, so that the phrases of a template count little.
 *
 * <p>Not thread-safe; one search is one instance.
 */
final class TextSearch {
    static final double SATURATION_MIN = 1.2;
    static final double SATURATION_PER_TERM = 0.3;
    /** How much of the length counts against a long document. */
    private static final double LENGTH_SHARE = 0.75;
    /** What one occurrence in key or title counts, against one in a passage. */
    private static final float TITLE_OCCURRENCES = 2;
    /** Work is bounded: rarer terms first, postings up to this number, and at least a few terms. */
    private static final long POSTINGS_MAX = 20_000_000;

    private static final int TERMS_MIN = 16;
    /** So many words are named where a hit says why it came. */
    private static final int WORDS_MAX = 4;

    private final Snapshot snapshot;
    private final View view;
    private final DocumentSet passing;
    private final Runnable guard;
    private final float[] scores;
    private final long[] matched;
    private final List<Weighed> weighed = new ArrayList<>();
    private int[] touched = new int[256];
    private int touchedSize;

    TextSearch(Snapshot snapshot, View view, DocumentSet passing, Runnable guard) {
        this.snapshot = snapshot;
        this.view = view;
        this.passing = passing;
        this.guard = guard;
        this.scores = new float[snapshot.documents.size];
        this.matched = new long[snapshot.documents.size];
    }

    /** A term of the query with the weight it got, {@code index} its place in the query. */
    private record Weighed(TextQuery.QueryTerm term, double weight, int index) {}

    /** A document with its score and the terms it holds, a bit for each of the first 64 of the query. */
    record Hit(int slot, double score, long matched) {}

    /**
     * What a search found.
     *
     * @param hits best first, ties by key
     * @param ideal the score that no document reaches: that of one which holds every term without end
     * @param saturation occurrences at which a term earns half of its weight, in a document of usual length
     */
    record Found(List<Hit> hits, double ideal, double saturation) {}

    Found best(TextQuery query, int wanted) {
        double k1 = Math.max(SATURATION_MIN, SATURATION_PER_TERM * query.terms().size());
        double ideal = 0;
        long postings = 0;
        int done = 0;
        for (var candidate : byRarity(query)) {
            postings += candidate.holding();
            if (done++ >= TERMS_MIN && postings > POSTINGS_MAX) {
                break;
            }
            guard.run();
            ideal += score(candidate, k1);
        }
        return new Found(top(wanted), ideal, k1);
    }

    private record Candidate(TextQuery.QueryTerm term, int index, long holding) {}

    private List<Candidate> byRarity(TextQuery query) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < query.terms().size(); i++) {
            var term = query.terms().get(i);
            long holding = 0;
            for (var part : snapshot.texts.parts) {
                int found = part.segment().find(term.hash());
                holding += found < 0 ? 0 : part.segment().documentsHolding[found];
            }
            candidates.add(new Candidate(term, i, holding));
        }
        candidates.sort(Comparator.comparingLong(Candidate::holding).thenComparingInt(Candidate::index));
        return candidates;
    }

    /** @return the term's weight */
    private double score(Candidate candidate, double k1) {
        int[] slots = new int[16];
        float[] occurrences = new float[16];
        int[] lengths = new int[16];
        int count = 0;
        int holding = 0;
        for (var part : snapshot.texts.parts) {
            var segment = part.segment();
            int found = segment.find(candidate.term().hash());
            if (found < 0) {
                continue;
            }
            var reader = segment.new Reader(found);
            while (reader.nextDocument()) {
                int entry = reader.entry();
                int slot = segment.document[entry];
                if (part.isDead(entry) || !view.readable().contains(slot)) {
                    continue;
                }
                holding++;
                if (passing.contains(slot)) {
                    if (count == slots.length) {
                        slots = Arrays.copyOf(slots, 2 * count);
                        occurrences = Arrays.copyOf(occurrences, 2 * count);
                        lengths = Arrays.copyOf(lengths, 2 * count);
                    }
                    slots[count] = slot;
                    occurrences[count] = occurrences(reader);
                    lengths[count++] = segment.length[entry];
                }
            }
        }
        double rarity = Math.log((view.readable().size() + 1.0) / Math.max(1, holding));
        double weight = candidate.term().weight() * rarity;
        if (holding > 0) {
            weighed.add(new Weighed(candidate.term(), weight, candidate.index()));
        }
        double lengthFactor = LENGTH_SHARE / view.lengthMean();
        long bit = candidate.index() < 64 ? 1L << candidate.index() : 0;
        for (int i = 0; i < count; i++) {
            double saturation = k1 * (1 - LENGTH_SHARE + lengthFactor * lengths[i]);
            add(slots[i], (float) (weight * occurrences[i] / (occurrences[i] + saturation)), bit);
        }
        return weight;
    }

    private static float occurrences(TextSegment.Reader reader) {
        float sum = 0;
        while (reader.nextPart()) {
            sum += (reader.part() == 0 ? TITLE_OCCURRENCES : 1) * reader.occurrences();
        }
        return sum;
    }

    private void add(int slot, float score, long bit) {
        if (matched[slot] == 0 && scores[slot] == 0) {
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedSize);
            }
            touched[touchedSize++] = slot;
        }
        scores[slot] += score;
        matched[slot] |= bit;
    }

    private List<Hit> top(int wanted) {
        var best = new Best(wanted, snapshot.documents);
        for (int i = 0; i < touchedSize; i++) {
            best.offer(touched[i], scores[touched[i]]);
        }
        return best.sorted().stream()
                .map(slot -> new Hit(slot, scores[slot], matched[slot]))
                .toList();
    }

    /** The words of the query that a hit holds: those that weigh most, in the order of the query. */
    List<String> words(Hit hit) {
        return weighed.stream()
                .filter(term -> term.index() < 64 && (hit.matched() >>> term.index() & 1) != 0)
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::index))
                .limit(WORDS_MAX)
                .sorted(Comparator.comparingInt(Weighed::index))
                .map(term -> term.term().spelling())
                .distinct()
                .toList();
    }

    /**
     * How well each passage of the hits matches, by the terms it holds itself. Passages that the reader may not read are
     * left out.
     *
     * @return slot of the document → node of the passage → score
     */
    Map<Integer, Map<Long, Double>> passages(List<Hit> hits) {
        var wanted = new HashMap<Integer, Map<Long, Double>>();
        hits.forEach(hit -> wanted.put(hit.slot(), new HashMap<>()));
        for (var term : weighed) {
            guard.run();
            for (var part : snapshot.texts.parts) {
                int found = part.segment().find(term.term().hash());
                if (found >= 0) {
                    addPassages(part, found, term.weight(), wanted);
                }
            }
        }
        return wanted;
    }

    private void addPassages(TextIndex.Part part, int term, double weight, Map<Integer, Map<Long, Double>> wanted) {
        var segment = part.segment();
        var reader = segment.new Reader(term);
        while (reader.nextDocument()) {
            int entry = reader.entry();
            int slot = segment.document[entry];
            // Most documents did not make it; that look is cheaper than the one into the map.
            if (scores[slot] == 0 || part.isDead(entry)) {
                continue;
            }
            var passages = wanted.get(slot);
            while (passages != null && reader.nextPart()) {
                if (reader.part() > 0 && view.mayRead(segment.chunkAclOf(entry, reader.part()))) {
                    double occurrences = reader.occurrences();
                    passages.merge(
                            segment.chunkOf(entry, reader.part()),
                            weight * occurrences / (occurrences + SATURATION_MIN),
                            Double::sum);
                }
            }
        }
    }
}
