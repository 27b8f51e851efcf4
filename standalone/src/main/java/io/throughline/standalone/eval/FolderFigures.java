// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a folder gives.
 *
 * @param name of the folder
 * @param legs each way of finding
 * @param queries with something relevant
 * @param links judged relevant
 * @param seconds for everything: the scratch graph, ingest and all queries
 */
public record FolderFigures(String name, Map<Leg, LegFigures> legs, int queries, long links, double seconds) {
    public FolderFigures {
        legs = new TreeMap<>(legs);
    }

    /** Several as one: plain means of the figures, sums of the counts. */
    static FolderFigures together(List<FolderFigures> folders) {
        var legs = new TreeMap<Leg, LegFigures>();
        for (var leg : folders.get(0).legs().keySet()) {
            legs.put(
                    leg,
                    LegFigures.mean(
                            folders.stream().map(folder -> folder.leg(leg)).toList()));
        }
        return new FolderFigures(
                "mean",
                legs,
                folders.stream().mapToInt(FolderFigures::queries).sum(),
                folders.stream().mapToLong(FolderFigures::links).sum(),
                folders.stream().mapToDouble(FolderFigures::seconds).sum());
    }

    /** What users get who ask for what was measured. */
    LegFigures headline() {
        return leg(legs.containsKey(Leg.SUGGESTED) ? Leg.SUGGESTED : Leg.FUSED);
    }

    LegFigures leg(Leg leg) {
        var figures = legs.get(leg);
        if (figures == null) {
            throw new IllegalStateException(leg + " was not measured");
        }
        return figures;
    }
}
