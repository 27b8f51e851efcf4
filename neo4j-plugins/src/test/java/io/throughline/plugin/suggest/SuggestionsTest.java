// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.plugin.retrieval.Likeness;
import io.throughline.plugin.suggest.Suggestions.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// [test->TL-US-34]
class SuggestionsTest {
    private static final int SOURCES = 20;
    private static final SuggestRequest ALL =
            new SuggestRequest(Set.of("UserStory"), Set.of("Code"), Set.of(), Set.of(), 10, 0, false, false);

    private static final SuggestRequest MORE =
            new SuggestRequest(Set.of("UserStory"), Set.of("Code"), Set.of(), Set.of(), 30, 0, false, false);

    private final Map<String, Map<String, Boolean>> decided = new HashMap<>();
    private final Past past = new Past();

    /** Source i is like class i; "hub" looks like all of them a little more. */
    private static List<Likeness> search(Source source) {
        var likenesses = new ArrayList<Likeness>();
        likenesses.add(likeness("hub", 3.2));
        IntStream.range(0, SOURCES)
                .forEach(i -> likenesses.add(likeness("c" + i, source.key().equals("s" + i) ? 3 : 0.1 * (i % 3))));
        likenesses.add(likeness(source.key(), 9));
        likenesses.sort(Comparator.comparingDouble(Likeness::evidence).reversed());
        return likenesses;
    }

    @Test
    void shouldRankWhatIsLikeOneSourceAboveWhatIsLikeAll() {
        var suggestions = suggest(ALL, Map.of());

        assertThat(suggestions.stream()
                        .filter(one -> one.rank() == 1)
                        .map(one -> one.source() + " " + one.target().key()))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, SOURCES)
                        .mapToObj(i -> "s" + i + " c" + i)
                        .toList());
        assertThat(suggestions).isSortedAccordingTo(Suggestion.ORDER);
    }

    @Test
    void shouldRecommendAsManyAsAreProbablyRight() {
        var recommended =
                suggest(ALL, Map.of()).stream().filter(Suggestion::recommended).toList();

        assertThat(recommended).hasSizeBetween(SOURCES, 2 * SOURCES).allMatch(one -> one.confidence() > 0.2);
    }

    @Test
    void shouldBeSurerOfWhatACommitNamesAndChangedAndSayWhy() {
        var before = confidence(suggest(MORE, Map.of()), "s3", "c7");
        past.naming("s3", "4f2a91c0", "c7");
        var suggestions = suggest(MORE, Map.of());

        assertThat(confidence(suggestions, "s3", "c7")).isGreaterThan(3 * before);
        assertThat(suggestions)
                .filteredOn(
                        one -> one.source().equals("s3") && one.target().key().equals("c7"))
                .singleElement()
                .extracting(Suggestion::hints)
                .isEqualTo(List.of("named and changed in 4f2a91c0"));
        assertThat(confidence(suggestions, "s4", "c7")).isEqualTo(confidence(suggest(MORE, Map.of()), "s4", "c7"));
    }

    @Test
    void shouldSuggestWhatOnlyAHintLeadsToWhenItIsATargetOfAny() {
        past.naming("s3", "4f2a91c0", "lonely", "nowhere");
        var onlyOfS1 = new Suggestions(
                source -> source.key().equals("s1") ? List.of(likeness("lonely", 1)) : search(source),
                around(Map.of()),
                past);
        var suggestions = onlyOfS1.of(List.of(new Source("s1", "", null), new Source("s3", "", null)), ALL);

        assertThat(suggestions)
                .anyMatch(one -> one.source().equals("s3") && one.target().key().equals("lonely"));
        assertThat(suggestions).noneMatch(one -> one.target().key().equals("nowhere"));
    }

    private static double confidence(List<Suggestion> suggestions, String source, String target) {
        return suggestions.stream()
                .filter(one -> one.source().equals(source) && one.target().key().equals(target))
                .mapToDouble(Suggestion::confidence)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldNotSuggestADocumentForItself() {
        assertThat(suggest(ALL, Map.of()))
                .noneMatch(one -> one.source().equals(one.target().key()));
    }

    @Test
    void shouldLeaveOutWhatIsLinkedUnlessItIsAskedFor() {
        var linked = Map.of("s3", Set.of("c3"));
        var asked = new SuggestRequest(Set.of("UserStory"), Set.of("Code"), Set.of(), Set.of(), 10, 0, true, false);

        assertThat(suggest(ALL, linked)).noneMatch(one -> isS3C3(one));
        assertThat(suggest(asked, linked))
                .filteredOn(one -> isS3C3(one))
                .singleElement()
                .matches(Suggestion::linked);
        assertThat(suggest(asked, linked)).filteredOn(Suggestion::linked).hasSize(1);
    }

    @Test
    void shouldGiveTheSameForOneSourceAsForAll() {
        var one =
                new SuggestRequest(Set.of("UserStory"), Set.of("Code"), Set.of("s7"), Set.of(), 2, 0.01, false, false);

        assertThat(suggest(one, Map.of()))
                .isEqualTo(suggest(ALL, Map.of()).stream()
                        .filter(suggestion -> suggestion.source().equals("s7") && suggestion.rank() <= 2)
                        .toList());
    }

    @Test
    void shouldKeepOnlyWhatIsSureEnough() {
        var sure = new SuggestRequest(Set.of("UserStory"), Set.of("Code"), Set.of(), Set.of(), 10, 0.3, false, false);

        assertThat(suggest(sure, Map.of())).isNotEmpty().allMatch(one -> one.confidence() >= 0.3);
    }

    @Test
    void shouldGiveOnePartOfAWholeAndNoneOfALinkedOne() {
        assertThat(suggest(ALL, Map.of()).stream()
                        .filter(one -> one.source().equals("s2"))
                        .map(one -> one.target().key()))
                .contains("c2")
                .doesNotContain("c1");
        assertThat(suggest(ALL, Map.of("s2", Set.of("c1"))))
                .filteredOn(one -> one.source().equals("s2"))
                .noneMatch(one -> one.target().key().equals("c2"));
        var parts = new SuggestRequest(Set.of("UserStory"), Set.of("Code"), Set.of("s2"), Set.of(), 99, 0, false, true);
        assertThat(suggest(parts, Map.of("s2", Set.of("c1"))))
                .extracting(one -> one.target().key())
                .contains("c2")
                .doesNotContain("c1");
    }

    @Test
    void shouldBelieveWhatWasDecidedHere() {
        var before = suggest(ALL, Map.of());
        decided.put("s4", Map.of("c4", true));
        decided.put("s5", Map.of("c5", true, "c9", false));
        var after = suggest(ALL, Map.of());

        assertThat(before).allMatch(one -> one.shift() == 0);
        assertThat(after).allMatch(one -> one.shift() == after.get(0).shift());
        assertThat(after.get(0).shift()).isPositive();
        assertThat(after.get(0).confidence()).isGreaterThan(before.get(0).confidence());
        assertThat(after)
                .extracting(one -> one.source() + one.target().key() + one.rank())
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .map(one -> one.source() + one.target().key() + one.rank())
                        .toList());

        decided.clear();
        assertThat(suggest(ALL, Map.of())).isEqualTo(before);
    }

    private static boolean isS3C3(Suggestion suggestion) {
        return suggestion.source().equals("s3") && suggestion.target().key().equals("c3");
    }

    private List<Suggestion> suggest(SuggestRequest request, Map<String, Set<String>> linked) {
        var sources = IntStream.range(0, SOURCES)
                .mapToObj(i -> new Source("s" + i, "text", null))
                .toList();
        return new Suggestions(SuggestionsTest::search, around(linked), past).of(sources, request);
    }

    /** c1 and c2 are parts of one whole. */
    private Surroundings around(Map<String, Set<String>> linked) {
        return new Surroundings() {
            @Override
            public Set<String> linked(String key) {
                return linked.getOrDefault(key, Set.of());
            }

            @Override
            public Map<String, Boolean> decided(String key) {
                return decided.getOrDefault(key, Map.of());
            }

            @Override
            public Set<String> connected(String key) {
                return Set.of();
            }

            @Override
            public Set<String> parts(String key) {
                return Set.of(key);
            }

            @Override
            public String whole(String key) {
                return key.equals("c1") || key.equals("c2") ? "whole" : key;
            }
        };
    }

    private static Likeness likeness(String key, double evidence) {
        return new Likeness(key, evidence, 0, 0, List.of());
    }
}
