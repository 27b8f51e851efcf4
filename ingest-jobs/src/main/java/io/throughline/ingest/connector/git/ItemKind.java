// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.model.SourceRecord;
import java.util.Locale;

/** What a record of a repository is; it says which mapper understands it. */
enum ItemKind {
    DOCUMENT,
    CODE,
    COMMIT;

    static final String ATTRIBUTE = "kind";

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemKind of(SourceRecord record) {
        return valueOf(record.attributes().getOrDefault(ATTRIBUTE, CODE.value()).toUpperCase(Locale.ROOT));
    }
}
