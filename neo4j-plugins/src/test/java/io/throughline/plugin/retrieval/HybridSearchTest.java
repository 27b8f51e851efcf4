// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HybridSearchTest {
    private final Shelf shelf = new Shelf();
    private final List<DocumentHit> byVector = new ArrayList<>();
    private final List<DocumentHit> byText = new ArrayList<>();

    @Test
    void shouldWeighTheLegsThatTookPart() {
        byVector.add(hit("A", 0.8));
        byText.add(hit("A", 0.4));
        assertThat(run("word", options(1)).get(0).score()).isEqualTo(0.5 * 0.8 + 0.5 * 0.4);
        byText.clear();
        assertThat(run("word", options(1)).get(0).score()).isEqualTo(0.8);
    }

    @Test
    void shouldLetTheTextStandAloneWithoutAVector() {
        byText.add(hit("A", 0.4));
        var rows = search().run(new SearchRequest("word", null, options(5)));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).score()).isEqualTo(0.4);
        assertThat(rows.get(0).explanation().strategy()).startsWith("vector: not asked");
    }

    @Test
    void shouldPutTheNamedDocumentFirst() {
        shelf.named = "US-1";
        byVector.add(hit("B", 0.99));
        byText.add(hit("B", 0.99));
        var rows = run(" US-1 ", options(5));
        assertThat(rows).extracting(SearchRow::key).containsExactly("US-1", "B");
        assertThat(rows.get(0).score()).isEqualTo(1);
        assertThat(rows.get(0).explanation().summary()).isEqualTo("is \"US-1\"");
    }

    @Test
    void shouldNotNameWhatTheFilterKeepsOut() {
        shelf.named = "US-1";
        shelf.filtered.add("US-1");
        byText.add(hit("B", 0.2));
        assertThat(run("US-1", options(5))).extracting(SearchRow::key).containsExactly("B");
    }

    @Test
    void shouldLeaveOutWhatVanishedMeanwhile() {
        shelf.vanished.add("A");
        byVector.addAll(List.of(hit("A", 0.9), hit("B", 0.5)));
        byText.add(hit("A", 0.9));
        assertThat(run("word", options(5))).extracting(SearchRow::key).containsExactly("B");
    }

    @Test
    void shouldBreakTiesByKey() {
        byVector.addAll(List.of(hit("C", 0.5), hit("A", 0.5), hit("B", 0.5)));
        assertThat(run("word", options(5))).extracting(SearchRow::key).containsExactly("A", "B", "C");
        assertThat(run("word", options(5))).extracting(SearchRow::rank).containsExactly(1, 2, 3);
    }

    @Test
    void shouldBringWhatTheHitsAreLinkedWithAndSayHow() {
        byText.add(hit("src/A.java", 0.9));
        shelf.link("src/A.java", "IMPLEMENTS", "US-1", 1).link("EP-1", "PARENT_OF", "US-1", 1);
        var rows = run("word", options(5));
        assertThat(rows).extracting(SearchRow::key).containsExactly("src/A.java", "US-1", "EP-1");
        assertThat(rows.get(1).explanation().path()).containsExactly("src/A.java", "IMPLEMENTS>", "US-1");
        assertThat(rows.get(1).explanation().summary()).isEqualTo("implemented by src/A.java");
        assertThat(rows.get(2).explanation().path())
                .containsExactly("src/A.java", "IMPLEMENTS>", "US-1", "<PARENT_OF", "EP-1");
        assertThat(rows.get(2).explanation().summary()).isEqualTo("parent of US-1");
        assertThat(rows.get(2).passages()).extracting(Passage::content).containsExactly("opening of EP-1");
    }

    @Test
    void shouldWalkThroughWhatTheFilterKeepsOutButNotShowIt() {
        byText.add(hit("src/A.java", 0.9));
        shelf.link("src/A.java", "IMPLEMENTS", "US-1", 1).link("EP-1", "PARENT_OF", "US-1", 1);
        shelf.filtered.add("US-1");
        assertThat(run("word", options(5))).extracting(SearchRow::key).containsExactly("src/A.java", "EP-1");
    }

    @Test
    void shouldLeaveTheGraphOutWhenItsWeightIsZero() {
        byText.add(hit("A", 0.9));
        shelf.link("A", "IMPLEMENTS", "B", 1);
        var options = new SearchOptions(5, 3, DocumentFilter.none(), new LegWeights(1, 1, 0), true);
        assertThat(run("word", options)).extracting(SearchRow::key).containsExactly("A");
    }

    @Test
    void shouldShowThePassagesThatBothLegsLike() {
        byVector.add(
                new DocumentHit("A", 1, 0.8, true, List.of(new PassageHit(1, 0.8), new PassageHit(2, 0.7)), List.of()));
        byText.add(
                new DocumentHit("A", 1, 0.6, true, List.of(new PassageHit(2, 0.6), new PassageHit(3, 0.5)), List.of()));
        var options = new SearchOptions(5, 2, DocumentFilter.none(), LegWeights.DEFAULT, true);
        assertThat(run("word", options).get(0).passages())
                .extracting(Passage::chunkId)
                .containsExactly("2", "1");
    }

    /** Whatever comes in: contributions add up, order and range hold, and the order of the input does not matter. */
    @Test
    void shouldHoldItsLawsForAnyInput() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            fill(random);
            var rows = run("word", options(20));
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var what = "seed %d, row %s".formatted(seed, row);
                assertThat(Explanation.total(row.explanation().legs())).as(what).isEqualTo(row.score());
                assertThat(row.score()).as(what).isBetween(0.0, 1.0);
                assertThat(row.score())
                        .as(what)
                        .isLessThanOrEqualTo(rows.get(Math.max(0, i - 1)).score());
            }
            shelf.relations.values().forEach(relations -> Collections.shuffle(relations, random));
            Collections.shuffle(byVector, random);
            Collections.shuffle(byText, random);
            assertThat(run("word", options(20)))
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
            byVector.add(hit("K" + random.nextInt(20), random.nextInt(5) / 4.0));
            byText.add(hit("K" + (10 + i), random.nextDouble()));
            shelf.link("K" + random.nextInt(40), "IMPLEMENTS", "K" + random.nextInt(40), random.nextDouble());
        }
        var seen = new HashSet<String>();
        byVector.removeIf(hit -> !seen.add(hit.key()));
    }

    private List<SearchRow> run(String query, SearchOptions options) {
        return search().run(new SearchRequest(query, new float[] {1}, options));
    }

    private HybridSearch search() {
        return new HybridSearch(
                shelf,
                (vector, documents, also) -> new LegResult(byVector, "fake"),
                (query, documents) -> new LegResult(byText, "fake"));
    }

    private static SearchOptions options(int limit) {
        return new SearchOptions(limit, 3, DocumentFilter.none(), LegWeights.DEFAULT, true);
    }

    private static DocumentHit hit(String key, double score) {
        return new DocumentHit(key, key.hashCode(), score, true, List.of(), List.of());
    }
}
