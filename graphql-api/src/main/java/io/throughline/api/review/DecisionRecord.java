// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A decision as it is written: the record that stays, and the link that it makes or forbids. */
record DecisionRecord(Map<String, Object> row, Decided outcome) {

    static DecisionRecord of(Pair pair, Suggested.Likeness likeness, String principal, ZonedDateTime now) {
        var request = pair.request();
        boolean accepted = request.verdict() == Verdict.ACCEPT;
        // What is rejected has no type of its own, where none fits.
        var shape = pair.shape().orElse(new LinkShape(RelationshipTypes.DEPENDS_ON, true));
        var id = UUID.randomUUID().toString();

        var decision = new HashMap<String, Object>();
        decision.put(PropertyKeys.DECISION_ID, id);
        decision.put(PropertyKeys.DECISION, request.verdict().outcome());
        decision.put(PropertyKeys.FROM_KEY, request.from());
        decision.put(PropertyKeys.TO_KEY, request.to());
        decision.put(PropertyKeys.LINK_ID, Pair.LINK_ID_PREFIX + id);
        decision.put(PropertyKeys.LINK_TYPE, shape.type());
        decision.put(PropertyKeys.CONFIDENCE, likeness.confidence());
        decision.put(PropertyKeys.COMMENT, request.comment());
        decision.put(PropertyKeys.DECIDED_BY, principal);
        decision.put(PropertyKeys.DECIDED_AT, now);

        var link = new HashMap<String, Object>();
        link.put(PropertyKeys.LINK_ID, Pair.LINK_ID_PREFIX + id);
        link.put(PropertyKeys.ORIGIN, LinkOrigin.INFERRED.value());
        link.put(PropertyKeys.CONFIDENCE, likeness.confidence());
        link.put(PropertyKeys.EVIDENCE, evidence(request, likeness, principal));
        link.put(PropertyKeys.REVIEW_STATE, accepted ? "confirmed" : "rejected");
        link.put(PropertyKeys.REVIEWED_BY, principal);
        link.put(PropertyKeys.REVIEWED_AT, now);
        link.put(PropertyKeys.VALID_FROM, now);

        var row = Map.<String, Object>of(
                "source",
                shape.forward() ? request.from() : request.to(),
                "target",
                shape.forward() ? request.to() : request.from(),
                "type",
                shape.type(),
                "decision",
                decision,
                "link",
                link);
        var outcome = new Decided(
                id,
                request.from(),
                request.to(),
                request.verdict().outcome(),
                accepted ? shape.type() : null,
                likeness.confidence());
        return new DecisionRecord(row, outcome);
    }

    private static String evidence(DecisionRequest request, Suggested.Likeness likeness, String principal) {
        return "suggested with %s%s, %s by %s"
                .formatted(
                        String.format(Locale.ROOT, "%.2f", likeness.confidence()),
                        likeness.words().isEmpty() ? "" : " for " + String.join(", ", likeness.words()),
                        request.verdict().outcome(),
                        principal);
    }
}
