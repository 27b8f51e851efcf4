// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that an item needs: evidence of any of these kinds. Written as {@code spec|code}. */
public record Need(Set<EvidenceKind> anyOf) {
    private static final String OR = "|";

    public Need {
        anyOf = Set.copyOf(anyOf);
    }

    static Need of(EvidenceKind... kinds) {
        return new Need(Set.of(kinds));
    }

    /** Empty when a word in it is none of the kinds. */
    static Optional<Need> parse(String text) {
        var kinds = EnumSet.noneOf(EvidenceKind.class);
        for (var word : text.split("\\|", -1)) {
            var kind = EvidenceKind.ofWord(word);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(kind.get());
        }
        return Optional.of(new Need(kinds));
    }

    boolean isMetBy(Set<EvidenceKind> present) {
        return anyOf.stream().anyMatch(present::contains);
    }

    /** As people write it, kinds in the order of the way from spec to test. */
    public String text() {
        return anyOf.stream().sorted().map(EvidenceKind::word).collect(Collectors.joining(OR));
    }
}
