// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.attachment;

import io.throughline.ingest.model.SourceException;
import java.util.Map;

/** Whether attachments are read: {@code attachments=yes}, which need not be said, or {@code attachments=no}. */
public record AttachmentChoice(boolean wanted) {
    private static final String NAME = "attachments";

    /**
     * @param source the whole source, for messages
     * @throws SourceException when another value is given
     */
    public static AttachmentChoice of(String source, Map<String, String> parameters) {
        return switch (parameters.getOrDefault(NAME, "yes")) {
            case "yes" -> new AttachmentChoice(true);
            case "no" -> new AttachmentChoice(false);
            default ->
                throw SourceException.usage(
                        "`%s`: attachments is `%s`, allowed are yes and no.".formatted(source, parameters.get(NAME)));
        };
    }

    /** As a further part of an address; empty when nothing has to be said. */
    public String query() {
        return wanted ? "" : "&" + NAME + "=no";
    }
}
