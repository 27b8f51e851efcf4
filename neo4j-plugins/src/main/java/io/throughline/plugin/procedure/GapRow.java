// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.gaps.Gap;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.options.GapArguments;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;

/** A row of {@code throughline.trace.gaps}. */
public record GapRow(
        @Description(
                "`no_code`, `no_test`, `unreached_code`, `test_of_nothing`, `dangling_reference` or `stale_document`.")
        String kind,

        @Description(
                "Key of the document that it is about; of a dangling reference the one that names what is not there.")
        String key,

        @Description("Type of that document, for example `UserStory`.") @Nullable
        String documentType,

        @Description("Title of that document.") String title,

        @Description("Name of the product above it; null when there is none.") @Nullable
        String productName,

        @Description("What is amiss, in one sentence.") String detail,

        @Description(
                "Lines of the code that it is about; of a stale document of the files that changed. Null where there is none.")
        @Nullable
        Long size,

        @Description(
                "Commits that touched that code; for a stale document those after it was written or reviewed. Null where there is none.")
        @Nullable
        Long churn,

        @Description("When that code was last changed; null where there is none, or nobody knows.") @Nullable
        ZonedDateTime since,

        @Description("Whether rows of this kind are missing from this answer.")
        boolean truncated,

        @Description("Rows of this kind there are without the limit.")
        long total,

        @Description("The document.") Node node) {

    /** Of each kind as many as are asked for. */
    static List<GapRow> of(List<Gap> gaps, GapArguments.Request request, VisibleDocuments documents) {
        return gaps.stream()
                .filter(gap -> isOf(request.products(), documents.productName(gap.key())))
                .collect(Collectors.groupingBy(Gap::kind, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(kind -> kind.stream()
                        .limit(request.limit())
                        .map(gap -> of(gap, kind.size(), kind.size() > request.limit(), documents)))
                .toList();
    }

    private static boolean isOf(Set<String> products, @Nullable String product) {
        return products.isEmpty() || product != null && products.contains(product);
    }

    private static GapRow of(Gap gap, long total, boolean truncated, VisibleDocuments documents) {
        return new GapRow(
                gap.kind().word(),
                gap.key(),
                documents.type(gap.key()),
                documents.title(gap.key()),
                documents.productName(gap.key()),
                gap.detail(),
                gap.size(),
                gap.churn(),
                gap.since(),
                truncated,
                total,
                documents.node(gap.key()));
    }
}
