// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.FieldChange;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.store.ChangeWrite;
import io.throughline.ingest.store.SafeText;
import java.util.List;

/** Makes what a source remembers of a document ready for the graph: clean, masked, within limits. */
final class History {
    private static final int VALUE_CHARS_MAX = 1_000;

    private History() {}

    static List<ChangeWrite> of(GraphChange.Document document, Masking masking) {
        return document.history().stream().map(change -> write(change, masking)).toList();
    }

    private static ChangeWrite write(FieldChange change, Masking masking) {
        return new ChangeWrite(
                change.id(),
                change.field(),
                value(change.before(), masking),
                value(change.after(), masking),
                value(change.by(), masking),
                change.at(),
                change.names().stream().map(SafeText::clean).toList());
    }

    /** Masked before it is cut, because half a secret would not be known as one. */
    private static String value(String given, Masking masking) {
        var line = masking.part(SafeText.line(given));
        return line.length() <= VALUE_CHARS_MAX ? line : SafeText.clean(line.substring(0, VALUE_CHARS_MAX - 1)) + "…";
    }
}
