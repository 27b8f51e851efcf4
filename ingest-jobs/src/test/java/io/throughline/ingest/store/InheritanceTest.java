// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.store.Inheritance.Access;
import io.throughline.ingest.store.Inheritance.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-SPEC-10]
class InheritanceTest {
    @Test
    void shouldUseTheLevelAloneWithoutGrants() {
        assertThat(new Access("internal", List.of()).aclKey()).isEqualTo("internal");
    }

    @Test
    void shouldInternTheGranteesByHash() {
        assertThat(new Access("restricted", List.of("group:devs", "user:ann")).aclKey())
                .isEqualTo("restricted:" + Digest.sha256("group:devs\nuser:ann").substring(0, 16));
    }

    @Test
    void shouldTakeTheProductWithTheSmallestKey() {
        var inheritance = new Inheritance(Map.of(
                "P2", member("P2", List.of(), List.of(), "Two"),
                "P1", member("P1", List.of(), List.of(), "One"),
                "S", member("S", List.of("P2", "P1"), List.of(), "")));

        assertThat(inheritance.derive("S").productName()).contains("One");
        assertThat(inheritance.derive("P2").productName()).contains("Two");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # product            child                 shown
                    public       | ''       | public     | user:bo  | true
                    internal     | ''       | internal   | ''       | true
                    internal     | ''       | restricted | ''       | true
                    internal     | user:ann | restricted | ''       | true
                    internal     | ''       | public     | ''       | false
                    internal     | ''       | restricted | user:bo  | false
                    restricted   | user:ann | internal   | ''       | false
                    unheard-of   | ''       | internal   | ''       | false
                    """, delimiter = '|')
    void shouldKeepANameFromThoseWhoMayNotReadTheProduct(
            String level, String grant, String childLevel, String childGrant, boolean shown) {
        var product = new Member("P", level, Optional.of("Secret"), Optional.empty(), List.of(), list(grant));
        var child = new Member("S", childLevel, Optional.empty(), Optional.empty(), List.of("P"), list(childGrant));

        assertThat(new Inheritance(Map.of("P", product, "S", child)).derive("S").productName())
                .isEqualTo(shown ? Optional.of("Secret") : Optional.empty());
    }

    private static List<String> list(String one) {
        return one.isEmpty() ? List.of() : List.of(one);
    }

    @Test
    void shouldFallBackOnTheProductADocumentNames() {
        var named = new Member("S", "internal", Optional.empty(), Optional.of("Own"), List.of(), List.of());

        assertThat(new Inheritance(Map.of("S", named)).derive("S").productName())
                .contains("Own");
    }

    @Test
    void shouldGoDownAHierarchyDeeperThanTheStack() {
        var members = new HashMap<String, Member>();
        members.put("0", member("0", List.of(), List.of("user:ann"), "Top"));
        for (var i = 1; i < 200_000; i++) {
            members.put("" + i, member("" + i, List.of("" + (i - 1)), List.of(), ""));
        }

        var derived = new Inheritance(members).derive("199999");

        assertThat(derived.access().grantees()).containsExactly("user:ann");
        assertThat(derived.productName()).contains("Top");
    }

    @Test
    void shouldReachEachDocumentWithTheGrantsOfAllAboveIt() {
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var members = new HashMap<String, Member>();
            for (var i = 0; i < 30; i++) {
                var parents = new ArrayList<String>();
                for (var j = 0; j < i; j++) {
                    if (random.nextInt(8) == 0) {
                        parents.add("" + j);
                    }
                }
                var grants = random.nextInt(4) == 0 ? List.of("user:" + random.nextInt(5)) : List.<String>of();
                members.put("" + i, member("" + i, parents, grants, ""));
            }
            var inheritance = new Inheritance(members);
            for (var key : members.keySet()) {
                var expected = new HashSet<String>();
                collect(members, key, expected);
                assertThat(inheritance.derive(key).access().grantees())
                        .as("seed %d", seed)
                        .isSorted()
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    private static void collect(Map<String, Member> members, String key, Set<String> into) {
        var member = members.getOrDefault(key, member(key, List.of(), List.of(), ""));
        into.addAll(member.grantees());
        member.parents().forEach(parent -> collect(members, parent, into));
    }

    private static Member member(String key, List<String> parents, List<String> grantees, String product) {
        return new Member(
                key,
                "internal",
                product.isEmpty() ? Optional.empty() : Optional.of(product),
                Optional.empty(),
                parents,
                grantees);
    }
}
