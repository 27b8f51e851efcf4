// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.impact.Impact;
import io.throughline.plugin.impact.Person;
import io.throughline.plugin.impact.Reach;
import io.throughline.plugin.neo4j.ImpactAdapter;
import io.throughline.plugin.neo4j.PeopleReader;
import io.throughline.plugin.neo4j.VisibleDocuments;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.procedure.Description;

/** A row of {@code throughline.trace.impact}. */
public record ImpactRow(
        @Description("Key of the document.") String key,

        @Description("Type of the document, for example `UserStory`.") @Nullable
        String documentType,

        @Description("Title of the document.") String title,

        @Description("`start` for what changes, `upstream` towards the product, `downstream` towards code and tests.")
        String direction,

        @Description("Links from what changes; 0 for what changes itself.")
        long distance,

        @Description("The best path: keys and relationship types in turn, from what changes to this document; "
                + "`IMPLEMENTS>` is read along the arrow, `<IMPLEMENTS` against it.")
        List<String> path,

        @Description("Product of the confidences of the links of the path, in [0, 1].")
        double confidence,

        @Description("Whether an end of one of these links changed since the link was made or reviewed.")
        boolean suspect,

        @Description(
                "Whom to ask, the nearest first: name, role ('owner', 'author', 'reviewer', 'approver' or 'committer'), "
                        + "near INTEGER steps between them and the document.")
        List<Map<String, Object>> people,

        @Description("Whether rows are missing from this answer.")
        boolean truncated,

        @Description("Rows there are without the limit; at least so many when not everything was looked at.")
        long total,

        @Description("Whether everything in reach was looked at.")
        boolean complete,

        @Description("The document.") Node node) {

    /** What the rows of one answer are made with. */
    record Source(Impact impact, VisibleDocuments documents, ImpactAdapter graph, PeopleReader people, int peopleMax) {}

    static ImpactRow of(Reach reach, Source source) {
        var documents = source.documents();
        var impact = source.impact();
        return new ImpactRow(
                reach.key(),
                documents.type(reach.key()),
                documents.title(reach.key()),
                reach.direction(),
                reach.distance(),
                reach.path(),
                reach.confidence(),
                source.graph().isSuspect(reach.links()),
                source.people().of(reach.key(), source.peopleMax()).stream()
                        .map(ImpactRow::map)
                        .toList(),
                impact.truncated(),
                impact.total(),
                impact.complete(),
                documents.node(reach.key()));
    }

    private static Map<String, Object> map(Person person) {
        return Map.of("name", person.name(), "role", person.role(), "near", (long) person.near());
    }
}
