// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import io.throughline.ingest.marks.TraceMark;
import io.throughline.ingest.marks.TraceMarks;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.Prose;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Links that trace marks in a document's own words declare. */
final class MarkLinks {
    private MarkLinks() {}

    /** @param evidence where a line of the prose is */
    static List<GraphChange.Link> of(GraphChange.Document document, List<Prose> prose, IntFunction<String> evidence) {
        var links = new ArrayList<GraphChange.Link>();
        var marked = new HashSet<String>();
        for (var words : prose) {
            for (var mark : TraceMarks.find(words.text(), words.firstLine())) {
                boolean verifies = mark.claim() == TraceMark.Claim.VERIFIES
                        || (mark.claim() == TraceMark.Claim.BY_PLACE && document.type() == DocumentType.TEST);
                // The first of several marks for one key is evidence enough.
                if (marked.add(verifies + " " + mark.key())) {
                    links.add(new GraphChange.Link(
                            verifies ? RelationshipTypes.VERIFIES : RelationshipTypes.IMPLEMENTS,
                            new Reference.Document(document.key()),
                            new Reference.Document(mark.key()),
                            LinkOrigin.ANNOTATION,
                            1,
                            evidence.apply(mark.line()),
                            true,
                            Map.of()));
                }
            }
        }
        return links;
    }
}
