// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HybridSearchTest {
    private static final SearchOptions DEFAULTS = SearchOptions.defaults();

    private final Shelf shelf = new Shelf();
    private final List<DocumentHit> byVector = new ArrayList<>();
    private final List<DocumentHit> byText = new ArrayList<>();

    @Test
    void shouldAddWhatTheLegsKnowBeforeItScoresIt() {
        byVector.add(hit("A", 4));
        byText.add(hit("A", 2));
        assertThat(run("word").get(0).score()).isEqualTo(Calibration.score(3), within(1e-12));
        byText.clear();
        assertThat(run("word").get(0).score()).isEqualTo(Calibration.score(4));
    }

    @Test
    void shouldWeighTheLegs() {
        byVector.add(hit("A", 4));
        byText.add(hit("A", 2));
        var options = DEFAULTS.withWeights(new LegWeights(3, 1, 0));
        assertThat(run("word", options).get(0).score()).isEqualTo(Calibration.score(3.5), within(1e-12));
    }

    @Test
    void shouldLetTheTextStandAloneWithoutAVector() {
        byText.add(hit("A", 4));
        var rows = search().run(new SearchRequest("word", null, List.of(), DEFAULTS));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).score()).isEqualTo(Calibration.score(4));
        assertThat(rows.get(0).explanation().strategy()).startsWith("vector: not asked");
    }

    @Test
    void shouldPutTheNamedDocumentFirst() {
        shelf.named = "US-1";
        byVector.add(hit("B", 9));
        byText.add(hit("B", 9));
        var rows = run(" US-1 ");
        assertThat(rows).extracting(SearchRow::key).containsExactly("US-1", "B");
        assertThat(rows.get(0).score()).isEqualTo(1);
        assertThat(rows.get(0).explanation().summary()).isEqualTo("is \"US-1\"");
    }

    @Test
    void shouldNotNameWhatTheFilterKeepsOut() {
        shelf.named = "US-1";
        shelf.filtered.add("US-1");
        byText.add(hit("B", 2));
        assertThat(run("US-1")).extracting(SearchRow::key).containsExactly("B");
    }

    @Test
    void shouldLeaveOutWhatVanishedMeanwhile() {
        shelf.vanished.add("A");
        byVector.addAll(List.of(hit("A", 9), hit("B", 5)));
        byText.add(hit("A", 9));
        assertThat(run("word")).extracting(SearchRow::key).containsExactly("B");
    }

    @Test
    void shouldBreakTiesByKey() {
        byVector.addAll(List.of(hit("C", 5), hit("A", 5), hit("B", 5)));
        assertThat(run("word")).extracting(SearchRow::key).containsExactly("A", "B", "C");
        assertThat(run("word")).extracting(SearchRow::rank).containsExactly(1, 2, 3);
    }

    @Test
    void shouldHaveEachLegLookAtWhatTheOtherFound() {
        byVector.addAll(List.of(hit("A", 4), hit("B", 3.9)));
        byText.add(hit("C", 4));
        var search = new HybridSearch(
                shelf,
                (vector, documents, exact) -> new LegResult(byVector, "fake", 0, 1, (key, node) -> hit(key, 1)),
                (query, weights, documents) ->
                        new LegResult(byText, "fake", -1, 1, (key, node) -> key.equals("B") ? hit(key, 3) : null));
        var rows = search.run(new SearchRequest("word", new float[] {1}, List.of(), DEFAULTS));
        assertThat(rows).extracting(SearchRow::key).containsExactly("B", "C", "A");
        assertThat(rows.get(0).score()).isEqualTo(Calibration.score((3.9 + 3) / 2), within(1e-12));
        assertThat(rows.get(1).score()).isEqualTo(Calibration.score((1 + 4) / 2.0), within(1e-12));
        assertThat(rows.get(2).score()).isEqualTo(Calibration.score((4 - 1) / 2.0), within(1e-12));
        assertThat(rows.get(0).explanation().legs()).extracting(LegShare::rank).containsExactly(2, null);
    }

    @Test
    void shouldTrustWordsAsFarAsTheirLegDoes() {
        byVector.add(hit("A", 4));
        byText.add(hit("A", 0));
        var search = new HybridSearch(
                shelf,
                (vector, documents, exact) -> LegResult.of(byVector, "fake"),
                (query, weights, documents) -> new LegResult(byText, "fake", 0, 0.25, (key, node) -> null));
        var rows = search.run(new SearchRequest("word", new float[] {1}, List.of(), DEFAULTS));
        assertThat(rows.get(0).score()).isEqualTo(Calibration.score(4 / 1.25), within(1e-12));
    }

    @Test
    void shouldBringWhatTheHitsAreLinkedWithAndSayHow() {
        byText.add(hit("src/A.java", 5));
        shelf.link("src/A.java", "IMPLEMENTS", "US-1", 1).link("EP-1", "PARENT_OF", "US-1", 1);
        var rows = run("word");
        assertThat(rows).extracting(SearchRow::key).containsExactly("src/A.java", "US-1", "EP-1");
        assertThat(rows.get(1).explanation().path()).containsExactly("src/A.java", "IMPLEMENTS>", "US-1");
        assertThat(rows.get(1).explanation().summary()).isEqualTo("implemented by src/A.java");
        assertThat(rows.get(2).explanation().path())
                .containsExactly("src/A.java", "IMPLEMENTS>", "US-1", "<PARENT_OF", "EP-1");
        assertThat(rows.get(2).explanation().summary()).isEqualTo("parent of US-1");
        assertThat(rows.get(2).passages()).extracting(Passage::content).containsExactly("opening of EP-1");
    }

    @Test
    void shouldRaiseAHitThatOtherHitsLeadTo() {
        byText.addAll(List.of(hit("A", 3), hit("B", 3), hit("C", 4)));
        shelf.link("C", "IMPLEMENTS", "B", 1);
        assertThat(run("word")).extracting(SearchRow::key).containsExactly("C", "B", "A");
    }

    @Test
    void shouldWalkThroughWhatTheFilterKeepsOutButNotShowIt() {
        byText.add(hit("src/A.java", 5));
        shelf.link("src/A.java", "IMPLEMENTS", "US-1", 1).link("EP-1", "PARENT_OF", "US-1", 1);
        shelf.filtered.add("US-1");
        assertThat(run("word")).extracting(SearchRow::key).containsExactly("src/A.java", "EP-1");
    }

    @Test
    void shouldLeaveTheGraphOutWhenItsWeightIsZero() {
        byText.add(hit("A", 5));
        shelf.link("A", "IMPLEMENTS", "B", 1);
        assertThat(run("word", DEFAULTS.withWeights(new LegWeights(1, 1, 0))))
                .extracting(SearchRow::key)
                .containsExactly("A");
    }

    @Test
    void shouldBoundTheWorkOnALargeNeighbourhood() {
        byText.add(hit("HUB", 9));
        for (int i = 0; i < 5000; i++) {
            shelf.link("HUB", "CALLS", "C" + i, 1).link("C" + i, "CALLS", "D" + i, 1);
        }
        run("word");
        assertThat(shelf.asked).isLessThanOrEqualTo(GraphPush.SEEDS_MAX + GraphPush.PUSHES_MAX);
    }

    @Test
    void shouldFillUpWithWhatPassesWhenThereIsAVector() {
        byVector.add(hit("B", 3));
        shelf.shelved.addAll(List.of("A", "B", "C", "D"));
        var rows = run("word", DEFAULTS.withLimit(3));
        assertThat(rows).extracting(SearchRow::key).containsExactly("B", "A", "C");
        assertThat(rows.get(1).explanation().summary()).isEqualTo("passes the filter, and nothing else speaks for it");
    }

    @Test
    void shouldTakeCandidatesOfAnotherEngine() {
        shelf.vanished.add("X");
        var given = List.of(
                new SearchRequest.DenseCandidate("A", 0.2),
                new SearchRequest.DenseCandidate("X", 0.9),
                new SearchRequest.DenseCandidate("B", 0.8));
        var rows = search().run(new SearchRequest("", null, given, DEFAULTS));
        assertThat(rows).extracting(SearchRow::key).containsExactly("B", "A");
        assertThat(rows.get(0).explanation().strategy()).contains("2 of 3 candidates from outside pass");
    }

    @Test
    void shouldPutUnlikeRowsFirstWhenAskedFor() {
        byText.addAll(List.of(hit("A1", 5), hit("A2", 4.9), hit("A3", 4.8), hit("B1", 2)));
        assertThat(run("word", DEFAULTS.withLimit(2).withDiversity(0.5)))
                .extracting(SearchRow::key)
                .containsExactly("A1", "B1");
        assertThat(run("word", DEFAULTS.withLimit(2)))
                .extracting(SearchRow::key)
                .containsExactly("A1", "A2");
    }

    @Test
    void shouldFuseByRanksWhenAskedFor() {
        byVector.addAll(List.of(hit("A", 9), hit("B", 8)));
        byText.addAll(List.of(hit("B", 1), hit("C", 0.5)));
        var rows = run("word", DEFAULTS.withFusion(FusionKind.RRF).withWeights(new LegWeights(1, 1, 0)));
        assertThat(rows).extracting(SearchRow::key).containsExactly("B", "A", "C");
        assertThat(rows.get(0).score()).isEqualTo(0.5 * 61 / 62 + 0.5, within(1e-12));
    }

    @Test
    void shouldShowThePassagesThatBothLegsLike() {
        byVector.add(DocumentHit.of("A", 1, 8, List.of(new PassageHit(1, 3), new PassageHit(2, 2.9)), List.of()));
        byText.add(DocumentHit.of("A", 1, 6, List.of(new PassageHit(2, 2.5), new PassageHit(3, 2)), List.of()));
        assertThat(run("word", DEFAULTS.withPassages(2)).get(0).passages())
                .extracting(Passage::chunkId)
                .containsExactly("2", "1");
    }

    /** Whatever comes in: contributions add up, order and range hold, and the order of the input does not matter. */
    @ParameterizedTest
    @EnumSource
    void shouldHoldItsLawsForAnyInput(FusionKind fusion) {
        var options = DEFAULTS.withLimit(20).withFusion(fusion);
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            fill(random);
            var rows = run("word", options);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var what = "seed %d, row %s".formatted(seed, row);
                assertThat(Explanation.total(row.explanation().legs())).as(what).isEqualTo(row.score());
                assertThat(row.score()).as(what).isBetween(0.0, 1.0);
                assertThat(row.explanation().legs()).as(what).allMatch(leg -> leg.contribution() >= 0);
                assertThat(row.score())
                        .as(what)
                        .isLessThanOrEqualTo(rows.get(Math.max(0, i - 1)).score());
            }
            shelf.relations.values().forEach(relations -> Collections.shuffle(relations, random));
            if (fusion == FusionKind.CALIBRATED) {
                Collections.shuffle(byVector, random);
                Collections.shuffle(byText, random);
            }
            assertThat(run("word", options))
                    .extracting(SearchRow::key)
                    .as("seed %d", seed)
                    .isEqualTo(rows.stream().map(SearchRow::key).toList());
        }
    }

    private void fill(Random random) {
        shelf.relations.clear();
        byVector.clear();
        byText.clear();
        for (int i = 0; i < 12; i++) {
            byVector.add(hit("K" + random.nextInt(20), random.nextInt(5)));
            byText.add(hit("K" + (10 + i), 8 * random.nextDouble()));
            shelf.link("K" + random.nextInt(40), "IMPLEMENTS", "K" + random.nextInt(40), random.nextDouble());
        }
        var seen = new HashSet<String>();
        byVector.removeIf(hit -> !seen.add(hit.key()));
    }

    private List<SearchRow> run(String query) {
        return run(query, DEFAULTS);
    }

    private List<SearchRow> run(String query, SearchOptions options) {
        return search().run(new SearchRequest(query, new float[] {1}, List.of(), options));
    }

    private HybridSearch search() {
        return new HybridSearch(
                shelf,
                (vector, documents, exact) -> LegResult.of(byVector, "fake"),
                (query, weights, documents) -> LegResult.of(byText, "fake"));
    }

    private static DocumentHit hit(String key, double evidence) {
        return DocumentHit.of(key, key.hashCode(), evidence, List.of(), List.of());
    }
}
