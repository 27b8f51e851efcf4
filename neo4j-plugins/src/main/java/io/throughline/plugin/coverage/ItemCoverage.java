// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one item stands.
 *
 * @param proofs all of them, by kind, distance and key
 * @param waiver the one in force, whatever the status; null when there is none
 * @param truncated whether the item has more below it than is looked at
 */
public record ItemCoverage(
        String key,
        CoverageStatus status,
        List<Need> needs,
        List<Need> missing,
        List<Proof> proofs,
        @Nullable Waiver waiver,
        boolean truncated) {
    public ItemCoverage {
        needs = List.copyOf(needs);
        missing = List.copyOf(missing);
        proofs = List.copyOf(proofs);
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
