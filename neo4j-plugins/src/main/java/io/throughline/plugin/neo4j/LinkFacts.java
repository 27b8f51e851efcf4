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
    private static final Part LIFETIME = Part.of();
    private static final Part STEP = Part.of(PropertyKeys.REVIEW_STATE, PropertyKeys.CONFIDENCE);
    private static final Part CLAIM = Part.of(
            PropertyKeys.REVIEW_STATE,
            PropertyKeys.CONFIDENCE,
            PropertyKeys.REVIEWED_AT,
            PropertyKeys.ORIGIN,
            PropertyKeys.SOURCE_FINGERPRINT,
            PropertyKeys.TARGET_FINGERPRINT);
    private static final Part PROOF = Part.of(Stream.concat(Stream.of(CLAIM.now), Stream.of(PropertyKeys.EVIDENCE))
            .toArray(String[]::new));
    private static final String[] ENDS = {PropertyKeys.SOURCE_FINGERPRINT, PropertyKeys.TARGET_FINGERPRINT};

    /** Names of properties. When a link began matters only to who looks at a moment, and times are slow to read. */
    private static final class Part {
        private final String[] now;
        private final String[] then;

        private Part(String[] now, String[] then) {
            this.now = now;
            this.then = then;
        }

        static Part of(String... names) {
            var now = Stream.concat(Stream.of(PropertyKeys.VALID_TO), Stream.of(names))
                    .distinct()
                    .toArray(String[]::new);
            return new Part(
                    now,
                    Stream.concat(Stream.of(PropertyKeys.VALID_FROM), Stream.of(now))
                            .toArray(String[]::new));
        }

        /** @param asOf the moment that is looked at; null for now */
        LinkFacts of(Relationship link, @Nullable ZonedDateTime asOf) {
            return new LinkFacts(link.getProperties(asOf == null ? now : then));
        }
    }

    /** All there is. */
    static LinkFacts proofOf(Relationship link, @Nullable ZonedDateTime asOf) {
        return PROOF.of(link, asOf);
    }

    /** All but the evidence, which is long. */
    static LinkFacts claimOf(Relationship link, @Nullable ZonedDateTime asOf) {
        return CLAIM.of(link, asOf);
    }

    /** What tells whether and how sure one goes along it: of the rest nothing is known. */
    static LinkFacts stepOf(Relationship link, @Nullable ZonedDateTime asOf) {
        return STEP.of(link, asOf);
    }

    /** Of these only {@link #suspicion} means something. */
    static LinkFacts endsOf(Relationship link) {
        return new LinkFacts(link.getProperties(ENDS));
    }

    /** Of these only {@link #covers} means something. */
    static LinkFacts lifetimeOf(Relationship link, @Nullable ZonedDateTime asOf) {
        return LIFETIME.of(link, asOf);
    }

    /** @param asOf the moment that it was read for */
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
