// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.util.List;

/** What is told of an item that was listed and could not be read. */
public final class UnreadableItem {
    private UnreadableItem() {}

    public static List<GraphChange> finding(SourceRecord record, IOException cause) {
        return List.of(new GraphChange.Finding(
                FindingStatus.UNREADABLE, record.path() + " cannot be read: " + cause.getMessage() + "."));
    }
}
