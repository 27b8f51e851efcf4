// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import io.throughline.plugin.coverage.Waiver;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;

/** The waivers that are in force at one moment, by the keys of their documents; people give them by hand, so there are few. */
public final class WaiverReader {
    private static final Label WAIVER = Label.label(Labels.WAIVER);

    private final VisibleDocuments documents;
    private final ZonedDateTime moment;

    public WaiverReader(VisibleDocuments documents) {
        this.documents = documents;
        var asOf = documents.asOf();
        this.moment = asOf == null ? ZonedDateTime.now(ZoneOffset.UTC) : asOf;
    }

    public Map<String, Waiver> inForce() {
        var waivers = new HashMap<String, Waiver>();
        try (var nodes = documents.transaction().findNodes(WAIVER)) {
            while (nodes.hasNext()) {
                documents.guard().check();
                var node = nodes.next();
                if (isInForce(node)) {
                    waivers.put(Values.string(node, PropertyKeys.DOCUMENT_KEY, ""), waiver(node));
                }
            }
        }
        return waivers;
    }

    private boolean isInForce(Node node) {
        var ended = node.getProperty(PropertyKeys.ENDED_AT, null);
        return !time(node, PropertyKeys.WAIVED_AT).isAfter(moment)
                && time(node, PropertyKeys.UNTIL).isAfter(moment)
                && (!(ended instanceof ZonedDateTime end) || end.isAfter(moment));
    }

    private static Waiver waiver(Node node) {
        return new Waiver(
                Values.string(node, PropertyKeys.WAIVER_ID, ""),
                Values.string(node, PropertyKeys.REASON, ""),
                time(node, PropertyKeys.UNTIL),
                Values.string(node, PropertyKeys.WAIVED_BY, ""),
                time(node, PropertyKeys.WAIVED_AT));
    }

    private static ZonedDateTime time(Node node, String property) {
        return (ZonedDateTime) node.getProperty(property);
    }
}
