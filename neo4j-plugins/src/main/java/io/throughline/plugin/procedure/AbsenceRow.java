// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.retrieval.Absence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;

/** The row of {@code throughline.search.explainAbsence}. */
public record AbsenceRow(
        @Description("The key that was asked for.") String key,

        @Description(
                "How far the document came: `unknown` (does not exist or may not be read), `filter`, `legs`, `rank` or `shown`.")
        String step,

        @Description("Its rank, from 1; null when it did not come so far or no leg found it.") @Nullable
        Long rank,

        @Description("Its score in [0, 1]; null when it did not come so far.") @Nullable
        Double score,

        @Description("What each leg says: LIST<MAP {leg, rank, score, contribution}>.")
        List<Map<String, @Nullable Object>> legs,

        @Description("One sentence that says why.") String reason) {
    static AbsenceRow of(Absence absence) {
        var rank = absence.rank();
        return new AbsenceRow(
                absence.key(),
                absence.step(),
                rank == null ? null : (Long) rank.longValue(),
                absence.score(),
                absence.legs().stream().map(SearchHit::map).toList(),
                absence.reason());
    }
}
