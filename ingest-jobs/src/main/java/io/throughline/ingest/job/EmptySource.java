// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;

/** A source that answers, but gives nothing any more: more often a mount or a token that is lost than what was meant. */
// [impl->TL-US-35]
final class EmptySource {
    /** Fewer items a person may well have deleted all at once; and the next run reads them again in no time. */
    private static final int ITEMS_MIN = 10;

    private EmptySource() {}

    /**
     * @param known how many items the graph holds of the source
     * @param read how many the source gave, whether they could be taken or not
     * @throws SourceException when none of many is left; only of a source that tells of all it has
     */
    static void refuse(Connector connector, int known, long read) {
        if (read == 0 && known >= ITEMS_MIN && connector.scope().isEmpty()) {
            var sourceId = connector.id().value();
            throw SourceException.unusable("%s, so nothing was taken away; if that is right: ./throughline %s."
                    .formatted(finding(sourceId, known), "reconcile --apply --forget " + sourceId));
        }
    }

    /** @param who the source, as the sentence begins */
    static String finding(String who, long known) {
        return "%s gives nothing any more, though the graph holds %,d items of it".formatted(who, known);
    }
}
