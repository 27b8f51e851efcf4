// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.PropertyKeys;
import io.throughline.plugin.retrieval.Lifetime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Relationship;

/** What a link says, read in one go: each look at a link walks along its properties anew, and traces look at very many. */
record LinkFacts(Map<String, Object> found) {
    private static final String[] LIFETIME = {PropertyKeys.VALID_FROM, PropertyKeys.VALID_TO};
    private static final String[] STEP = {
        PropertyKeys.VALID_FROM, PropertyKeys.VALID_TO, PropertyKeys.REVIEW_STATE, PropertyKeys.CONFIDENCE
    };
    private static final String[] ENDS = {PropertyKeys.SOURCE_FINGERPRINT, PropertyKeys.TARGET_FINGERPRINT};
    private static final String[] CLAIM = {
        PropertyKeys.VALID_FROM,
        PropertyKeys.VALID_TO,
        PropertyKeys.REVIEW_STATE,
        PropertyKeys.CONFIDENCE,
        PropertyKeys.REVIEWED_AT,
        PropertyKeys.ORIGIN,
        PropertyKeys.SOURCE_FINGERPRINT,
        PropertyKeys.TARGET_FINGERPRINT
    };
    private static final String[] PROOF =
            Stream.concat(Stream.of(CLAIM), Stream.of(PropertyKeys.EVIDENCE)).toArray(String[]::new);

    /** All there is. */
    static LinkFacts proofOf(Relationship link) {
        return new LinkFacts(link.getProperties(PROOF));
    }

    /** All but the evidence, which is long. */
    static LinkFacts claimOf(Relationship link) {
        return new LinkFacts(link.getProperties(CLAIM));
    }

    /** What tells whether and how sure one goes along it: of the rest nothing is known. */
    static LinkFacts stepOf(Relationship link) {
        return new LinkFacts(link.getProperties(STEP));
    }

    /** Of these only {@link #suspicion} means something. */
    static LinkFacts endsOf(Relationship link) {
        return new LinkFacts(link.getProperties(ENDS));
    }

    /** Of these only {@link #covers} means something. */
    static LinkFacts lifetimeOf(Relationship link) {
        return new LinkFacts(link.getProperties(LIFETIME));
    }

    boolean covers(@Nullable ZonedDateTime asOf) {
        return Lifetime.covers(
                Values.time(found.get(PropertyKeys.VALID_FROM)), Values.time(found.get(PropertyKeys.VALID_TO)), asOf);
    }

    @Nullable
    String origin() {
        return Values.string(found.get(PropertyKeys.ORIGIN));
    }

    @Nullable
    ZonedDateTime reviewedAt() {
        return Values.time(found.get(PropertyKeys.REVIEWED_AT));
    }

    @Nullable
    String evidence() {
        return Values.string(found.get(PropertyKeys.EVIDENCE));
    }

    double confidence() {
        return Values.confidence(found.get(PropertyKeys.CONFIDENCE));
    }

    boolean isRejected() {
        return Values.isRejected(found.get(PropertyKeys.REVIEW_STATE));
    }

    boolean isVouchedFor() {
        return Values.isVouchedFor(found.get(PropertyKeys.REVIEW_STATE), found.get(PropertyKeys.ORIGIN));
    }

    /** @param source fingerprint of the document that the link goes out from, as it is now, {@code target} of the other */
    Suspicion suspicion(@Nullable String source, @Nullable String target) {
        return new Suspicion(
                Suspicion.differs(Values.string(found.get(PropertyKeys.SOURCE_FINGERPRINT)), source),
                Suspicion.differs(Values.string(found.get(PropertyKeys.TARGET_FINGERPRINT)), target));
    }
}
