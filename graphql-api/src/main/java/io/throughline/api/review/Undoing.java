// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.names.PropertyKeys;
import java.util.Map;

/** A decision that is undone: its record says so, and its link ends. */
record Undoing(Map<String, Object> row, Decided outcome) {
    static Undoing of(Pair pair) {
        var request = pair.request();
        var link = pair.decided().orElseThrow();
        var linkId = Pair.text(link, PropertyKeys.LINK_ID);
        var id = linkId.substring(Pair.LINK_ID_PREFIX.length());
        return new Undoing(
                Map.of(
                        "from", request.from(),
                        "to", request.to(),
                        "linkId", linkId,
                        "decisionId", id,
                        "comment", request.comment()),
                new Decided(
                        id,
                        request.from(),
                        request.to(),
                        Verdict.UNDO.outcome(),
                        null,
                        link.get(PropertyKeys.CONFIDENCE) instanceof Number number ? number.doubleValue() : null));
    }
}
