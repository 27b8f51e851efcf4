// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.names.AccessLevel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-SPEC-10]
class PrincipalTest {
    @ParameterizedTest
    @CsvSource({
        "public,       public,       true",
        "public,       internal,     false",
        "internal,     public,       true",
        "internal,     internal,     true",
        "internal,     confidential, false",
        "confidential, confidential, true",
        "confidential, restricted,   false",
        "restricted,   confidential, true",
        "restricted,   restricted,   false",
    })
    void shouldReadWhatTheClearanceCovers(String clearance, String level, boolean expected) {
        var principal = new Principal("ann", false, level(clearance), Set.of());
        assertThat(principal.mayRead(AccessEntry.of(level(level)))).isEqualTo(expected);
    }

    @Test
    void shouldReadWhatIsGrantedToTheUserOrAGroup() {
        var principal = new Principal("ann", false, AccessLevel.PUBLIC, Set.of("crew"));
        assertThat(principal.mayRead(restricted("user:ann"))).isTrue();
        assertThat(principal.mayRead(restricted("user:bob", "group:crew"))).isTrue();
        assertThat(principal.mayRead(restricted("user:bob", "group:ann", "user:crew", "ann", "crew", "")))
                .isFalse();
        assertThat(principal.mayRead(restricted())).isFalse();
    }

    @Test
    void shouldReadEverythingAsAdmin() {
        assertThat(new Principal("root", true, AccessLevel.PUBLIC, Set.of()).mayRead(restricted()))
                .isTrue();
    }

    @Test
    void shouldCollectTheReadableKeys() {
        var principal = new Principal("ann", false, AccessLevel.INTERNAL, Set.of());
        var readable = Readable.by(
                principal,
                List.of(
                        new AccessEntry("restricted:1", AccessLevel.RESTRICTED, List.of("user:ann")),
                        new AccessEntry("restricted:2", AccessLevel.RESTRICTED, List.of("user:bob")),
                        new AccessEntry("internal:3", AccessLevel.INTERNAL, List.of("user:bob"))));
        assertThat(readable.aclKeys()).containsExactly("internal", "internal:3", "public", "restricted:1");
        assertThat(readable.contains("restricted:2")).isFalse();
        assertThat(readable.contains(null)).isFalse();
        assertThat(Readable.nothing().isNothing()).isTrue();
        assertThat(Readable.nothing().contains("public")).isFalse();
    }

    @Test
    void shouldSeeTheSameAsWhoeverMayReadTheSameKeys() {
        var ann = new Principal("ann", false, AccessLevel.INTERNAL, Set.of());
        var bob = new Principal("bob", false, AccessLevel.INTERNAL, Set.of());
        var entries = List.of(new AccessEntry("restricted:1", AccessLevel.RESTRICTED, List.of("user:ann")));

        assertThat(Readable.by(ann, List.of()))
                .isEqualTo(Readable.by(bob, entries))
                .hasSameHashCodeAs(Readable.by(bob, entries))
                .isNotEqualTo(Readable.by(ann, entries));
    }

    private static AccessEntry restricted(String... grantees) {
        return new AccessEntry("restricted:x", AccessLevel.RESTRICTED, List.of(grantees));
    }

    private static AccessLevel level(String name) {
        return AccessLevel.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
