// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-26] [test->TL-SPEC-26]
class ImpactSearchTest {
    private static final List<String> TYPES =
            List.of("PARENT_OF", "IMPLEMENTS", "SPECIFIES", "VERIFIES", "DEPENDS_ON", "CONTAINS", "CALLS", "EXTENDS");
    private static final int USES = 2;
    /** Products of these are exact, so that equal paths are equal whatever way they are computed. */
    private static final double[] CONFIDENCES = {0, 0.25, 0.5, 0.75, 1, 1};

    /** A product, an epic with two stories, a spec, a file that implements the spec by one of its classes, and tests. */
    private static Net shop() {
        return new Net()
                .link("P", "PARENT_OF", "E")
                .link("E", "PARENT_OF", "S1")
                .link("E", "PARENT_OF", "S2")
                .link("D1", "SPECIFIES", "S1", 0.5)
                .link("C.java", "CONTAINS", "C.java#C")
                .link("C.java#C", "IMPLEMENTS", "D1")
                .link("B.java", "IMPLEMENTS", "S2")
                .link("T1", "VERIFIES", "S1")
                .link("T1", "CONTAINS", "T1#a")
                .link("T2", "VERIFIES", "S2");
    }

    @ParameterizedTest
    @CsvSource({
        "C.java, 1, C.java C.java#C",
        "C.java, 4, C.java C.java#C D1 S1 E T1",
        "C.java, 5, C.java C.java#C D1 S1 E T1 P",
        "S1,     4, S1 E T1 P T1#a D1 C.java#C",
        "S2,     4, S2 B.java E T2 P",
        "P,      2, P E S1 S2",
        "B.java, 9, B.java S2 E T2 P",
        "T2,     9, T2 S2 E P",
    })
    void shouldReachTheProductTheCodeAndTheTestsOfWhatLiesUpstream(String start, int depth, String keys) {
        assertThat(search(shop(), List.of(start), depth).rows())
                .extracting(Reach::key)
                .containsExactly(keys.split(" "));
    }

    @Test
    void shouldTellThePathAndHowSureItIs() {
        var rows = search(shop(), List.of("C.java"), 4).rows();

        assertThat(rows)
                .extracting(Reach::direction)
                .containsExactly("start", "downstream", "upstream", "upstream", "upstream", "downstream");
        assertThat(rows).extracting(Reach::confidence).containsExactly(1.0, 1.0, 1.0, 0.5, 0.5, 0.5);
        assertThat(rows.get(5).path())
                .containsExactly(
                        "C.java", "CONTAINS>", "C.java#C", "IMPLEMENTS>", "D1", "SPECIFIES>", "S1", "<VERIFIES", "T1");
        assertThat(rows.get(5).distance()).isEqualTo(4);
        assertThat(rows.get(5).links()).hasSize(4);
        assertThat(rows.get(0).path()).containsExactly("C.java");
    }

    @ParameterizedTest
    @CsvSource({
        "Tax.java,        T S Tax.java#on Tax.java Cart.java#total Cart.java CartTest Shop.java#main Shop.java",
        "Cart.java#total, T S Cart.java#total Cart.java CartTest Shop.java#main Shop.java Main.java",
        "Shop.java#main,  Shop.java#main Shop.java Main.java Main.java#a",
        "S,               S T Cart.java#total",
    })
    void shouldReachWhatUsesTheChangeAndWhoWantsThat(String start, String keys) {
        var net = new Net()
                .link("Tax.java", "CONTAINS", "Tax.java#on")
                .link("Cart.java", "CONTAINS", "Cart.java#total")
                .link("Shop.java", "CONTAINS", "Shop.java#main")
                .link("Cart.java#total", "CALLS", "Tax.java#on")
                .link("CartTest", "CALLS", "Cart.java#total")
                .link("Shop.java#main", "CALLS", "Cart.java#total")
                .link("Main.java", "CALLS", "Shop.java#main")
                .link("Main.java#a", "EXTENDS", "Main.java")
                .link("Cart.java#total", "IMPLEMENTS", "S")
                .link("T", "VERIFIES", "S");

        assertThat(search(net, List.of(start), 4).rows())
                .extracting(Reach::key)
                .containsExactlyInAnyOrder(keys.split(" "));
    }

    @Test
    void shouldTakeTheSurerWayThoughItIsLonger() {
        var net = new Net()
                .link("A", "PARENT_OF", "Z", 0.25)
                .link("A", "PARENT_OF", "B", 0.75)
                .link("B", "PARENT_OF", "Z", 0.75);

        assertThat(paths(search(net, List.of("A"), 2))).contains(List.of("A", "PARENT_OF>", "B", "PARENT_OF>", "Z"));
        assertThat(paths(search(net, List.of("A"), 1))).contains(List.of("A", "PARENT_OF>", "Z"));
    }

    @Test
    void shouldGoOnFromTheShorterWayWhereTheSurerOneIsTooLong() {
        var net = new Net()
                .link("A", "PARENT_OF", "M", 0.25)
                .link("A", "PARENT_OF", "B")
                .link("B", "PARENT_OF", "M")
                .link("M", "PARENT_OF", "Z");

        var rows = search(net, List.of("A"), 2).rows();

        assertThat(rows).extracting(Reach::key).containsExactly("A", "B", "M", "Z");
        assertThat(rows).extracting(Reach::confidence).containsExactly(1.0, 1.0, 1.0, 0.25);
    }

    @Test
    void shouldSayHowMuchIsLeftOut() {
        var cut = search(shop(), request(List.of("S1"), 4, 3, 0), ImpactSearch.LINKS_MAX);
        assertThat(cut.rows()).extracting(Reach::key).containsExactly("S1", "E", "T1");
        assertThat(cut.total()).isEqualTo(7);
        assertThat(cut.truncated()).isTrue();
        assertThat(cut.complete()).isTrue();

        var whole = search(shop(), request(List.of("S1"), 4, 7, 0), ImpactSearch.LINKS_MAX);
        assertThat(whole.truncated()).isFalse();

        var bounded = search(shop(), request(List.of("S1"), 4, 100, 0), 3);
        assertThat(bounded.complete()).isFalse();
        assertThat(bounded.truncated()).isTrue();
        assertThat(bounded.total()).isEqualTo(bounded.rows().size()).isBetween(2, 6);
    }

    @Test
    void shouldLeaveOutWhatIsLessSureThanAsked() {
        assertThat(search(shop(), request(List.of("C.java"), 4, 100, 0.6), ImpactSearch.LINKS_MAX)
                        .rows())
                .extracting(Reach::key)
                .containsExactly("C.java", "C.java#C", "D1");
    }

    @Test
    void shouldGiveNoRowsForKeysThatDoNotExist() {
        var none = search(shop(), List.of("X"), 4);
        assertThat(none.rows()).isEmpty();
        assertThat(none.total()).isZero();
        assertThat(none.truncated()).isFalse();
        assertThat(search(shop(), List.of("X", "T2"), 1).rows())
                .extracting(Reach::key)
                .contains("T2");
    }

    @Test
    void shouldFindTheBestPathsOfAnyGraph() {
        for (long seed = 1; seed <= 400; seed++) {
            var random = new Random(seed);
            var net = new Net();
            for (int i = 0; i < 16; i++) {
                net.link(
                        "N" + random.nextInt(9),
                        TYPES.get(random.nextInt(TYPES.size())),
                        "N" + random.nextInt(9),
                        CONFIDENCES[random.nextInt(CONFIDENCES.length)]);
            }
            var starts = seed % 3 == 0 ? List.of("N0", "N4", "N0x") : List.of("N0");
            int depth = 1 + random.nextInt(5);

            var found = search(net, starts, depth);
            var expected = net.tryAll(starts, depth, USES);

            assertThat(found.rows())
                    .as("seed %d", seed)
                    .extracting(Reach::key)
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
            for (var row : found.rows()) {
                var best = Objects.requireNonNull(expected.get(row.key()));
                assertThat(row.confidence()).as("seed %d, %s", seed, row.key()).isEqualTo(best.confidence());
                assertThat(keys(row.path())).as("seed %d, %s", seed, row.key()).isEqualTo(keys(best.path()));
                assertThat(row.distance())
                        .as("seed %d, %s", seed, row.key())
                        .isEqualTo(best.path().size() / 2);
            }
            assertThat(found.rows()).as("seed %d", seed).isSortedAccordingTo(Reach.ROWS);
        }
    }

    private static List<String> keys(List<String> path) {
        var keys = new ArrayList<String>();
        for (int i = 0; i < path.size(); i += 2) {
            keys.add(path.get(i));
        }
        return keys;
    }

    private static List<List<String>> paths(Impact impact) {
        return impact.rows().stream().map(Reach::path).toList();
    }

    private static Impact search(Net net, List<String> keys, int depth) {
        return search(net, request(keys, depth, 1000, 0), ImpactSearch.LINKS_MAX);
    }

    private static Impact search(Net net, ImpactRequest request, int linksMax) {
        return ImpactSearch.of(net, request, linksMax);
    }

    private static ImpactRequest request(List<String> keys, int depth, int limit, double minConfidence) {
        return new ImpactRequest(keys, depth, USES, limit, minConfidence, 5, TYPES, null);
    }
}
