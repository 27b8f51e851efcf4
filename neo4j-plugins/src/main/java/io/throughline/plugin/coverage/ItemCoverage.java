// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one item stands.
 *
 * @param proofs all of them, by kind, distance and key
 * @param waiver the one in force, whatever the status; null when there is none
 * @param defects whatever the status
 * @param truncated whether the item has more below it than is looked at
 */
public record ItemCoverage(
        String key,
        CoverageStatus status,
        List<Need> needs,
        List<Need> missing,
        List<Proof> proofs,
        @Nullable Waiver waiver,
        Set<Defect> defects,
        boolean truncated) {
    public ItemCoverage {
        needs = List.copyOf(needs);
        missing = List.copyOf(missing);
        proofs = List.copyOf(proofs);
        defects = defects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(defects));
    }

    /** Whether the item stands in one of these words: its status, or a defect. */
    public boolean isOneOf(Set<String> words) {
        return words.contains(status.word())
                || defects.stream().map(Defect::word).anyMatch(words::contains);
    }

    /** How many proofs there are of each kind, zeros included. */
    public Map<EvidenceKind, Integer> counts() {
        var counts = new EnumMap<EvidenceKind, Integer>(EvidenceKind.class);
        for (var kind : EvidenceKind.values()) {
            counts.put(kind, 0);
        }
        proofs.forEach(proof -> counts.merge(proof.kind(), 1, Integer::sum));
        return counts;
    }
}
