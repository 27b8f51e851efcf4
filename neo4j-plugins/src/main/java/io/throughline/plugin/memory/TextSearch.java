// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.retrieval.Calibration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Scores documents by the terms of a query.
 *
 * <p>The weighting is BM25 (Robertson and Zaragoza, 2009) with two turns. Occurrences in the query count in proportion, and
 * saturation fades with the length of the query: k₁ = max({@value #SATURATION_MIN}, {@value #SATURATION_PER_TERM} · terms).
 * A question of three words wants each of them once; a use case or a requirement of a hundred words is met by most documents
 * in most of its words, and only how often tells the right one. Rarity is taken over all documents that the reader may read,
 * of any type, so that the phrases of a template count little.
 *
 * <p>With the scores come the mean and the deviation of the score over all readable documents, as if terms came
 * independently of each other: what calibration needs, and the same under any filter.
 *
 * <p>Not thread-safe; one search is one instance.
 */
final class TextSearch {
    static final double SATURATION_MIN = 1.2;
    static final double SATURATION_PER_TERM = 0.4;
    /** How much of the length counts against a long document. */
    private static final double LENGTH_SHARE = 0.9;
    /** What one occurrence in key or title counts, against one in a passage. */
    private static final float TITLE_OCCURRENCES = 3;
    /** Work is bounded: rarer terms first, postings up to this number, and at least a few terms. */
    private static final long POSTINGS_MAX = 20_000_000;

    private static final int TERMS_MIN = 16;
    /** So many words are named where a hit says why it came. */
    private static final int WORDS_MAX = 4;

    private final Snapshot snapshot;
    private final View view;
    private final DocumentSet passing;
    private final Runnable guard;
    private final Scoreboard board;
    private final Holders holders = new Holders();
    private final TextPassages passages;
    private final List<Weighed> weighed = new ArrayList<>();
    private Moments moments = new Moments(0, 0);

    TextSearch(Snapshot snapshot, View view, DocumentSet passing, Runnable guard) {
        this.snapshot = snapshot;
        this.view = view;
        this.passing = passing;
        this.guard = guard;
        this.board = new Scoreboard(snapshot.documents.size);
        this.passages = new TextPassages(snapshot.texts, view, board);
    }

    /** A term of the query with the weight it got, {@code index} its place in the query. */
    private record Weighed(TextQuery.QueryTerm term, double weight, int index) {}

    /** A document with its score and the terms it holds, a bit for each of the first 64 of the query. */
    record Hit(int slot, double score, long matched) {}

    /** The moments of the scores of all readable documents. */
    record Moments(double mean, double variance) {
        Moments plus(Moments other) {
            return new Moments(mean + other.mean, variance + other.variance);
        }

        /** Evidence in a score. */
        double evidence(double score) {
            return Calibration.words(score, mean, Math.sqrt(variance));
        }
    }

    /** The best, ties by key. */
    List<Hit> best(TextQuery query, int wanted) {
        double k1 = Math.max(SATURATION_MIN, SATURATION_PER_TERM * query.terms().size());
        long postings = 0;
        int done = 0;
        for (var candidate : byRarity(query)) {
            postings += candidate.holding();
            if (done++ >= TERMS_MIN && postings > POSTINGS_MAX) {
                break;
            }
            guard.run();
            moments = moments.plus(score(candidate, k1));
        }
        return top(wanted);
    }

    /** Gives the slots of all documents that pass and hold a term. */
    void forEachHolder(IntConsumer consumer) {
        board.forEach((slot, score) -> consumer.accept(slot));
    }

    /** Of the scores that {@link #best} gave. */
    Moments moments() {
        return moments;
    }

    /** What {@link #best} found of one document; null when it holds no term. */
    @Nullable
    Hit at(int slot) {
        return board.score(slot) == 0 ? null : hit(slot);
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

    /** @return the moments of what the term gives to the readable documents */
    private Moments score(Candidate candidate, double k1) {
        holders.clear();
        var skips = new ArrayList<TextSkips>();
        for (int part = 0; part < snapshot.texts.parts.size(); part++) {
            int found = snapshot.texts
                    .parts
                    .get(part)
                    .segment()
                    .find(candidate.term().hash());
            skips.add(found < 0 ? TextSkips.NONE : read(part, found, k1));
        }
        if (holders.count() == 0) {
            return new Moments(0, 0);
        }
        double documents = view.readable().size();
        double rarity = Math.log((documents + 1) / holders.count());
        double weight = candidate.term().weight() * rarity;
        weighed.add(new Weighed(candidate.term(), weight, candidate.index()));
        passages.add(weight, skips);
        long bit = candidate.index() < 64 ? 1L << candidate.index() : 0;
        holders.forEach((slot, share, part, entry) -> board.add(slot, (float) (weight * share), bit, part, entry));
        double mean = weight * holders.sum() / documents;
        return new Moments(mean, weight * weight * holders.squares() / documents - mean * mean);
    }

    /** Adds those that hold a term in a part of the index to the holders. */
    private TextSkips read(int number, int term, double k1) {
        var part = snapshot.texts.parts.get(number);
        var segment = part.segment();
        double lengthFactor = LENGTH_SHARE / view.lengthMean();
        var reader = segment.new Reader(term);
        var skips = new TextSkips(segment, term);
        while (reader.nextDocument()) {
            skips.pass(reader);
            int entry = reader.entry();
            int slot = segment.document[entry];
            if (!part.isDead(entry) && view.readable().contains(slot)) {
                double saturation = k1 * (1 - LENGTH_SHARE + lengthFactor * segment.length[entry]);
                float occurrences = occurrences(reader);
                float share = (float) (occurrences / (occurrences + saturation));
                holders.count(share);
                if (passing.contains(slot)) {
                    holders.keep(slot, share, number, entry);
                }
            }
        }
        return skips;
    }

    private static float occurrences(TextSegment.Reader reader) {
        float sum = 0;
        while (reader.nextPart()) {
            sum += (reader.part() == 0 ? TITLE_OCCURRENCES : 1) * reader.occurrences();
        }
        return sum;
    }

    private List<Hit> top(int wanted) {
        var best = new Best(wanted, snapshot.documents);
        board.forEach(best::offer);
        return best.sorted().stream().map(this::hit).toList();
    }

    private Hit hit(int slot) {
        return new Hit(slot, board.score(slot), board.matched(slot));
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

    /** How well each passage of a hit matches, by the terms it holds itself: node of the passage → score. */
    Map<Long, Double> passages(Hit hit) {
        guard.run();
        return passages.of(hit.slot());
    }
}
