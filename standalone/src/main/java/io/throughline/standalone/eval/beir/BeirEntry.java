// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

/**
 * A line of {@code corpus.jsonl} or {@code queries.jsonl}.
 *
 * @param id never blank
 * @param title may be empty
 * @param kind what it is, for example {@code code} or {@code requirement}; may be empty
 * @param path of the file it was; may be empty
 */
public record BeirEntry(String id, String title, String text, String kind, String path) {
    /** Title and text as one, as somebody would ask or read it. */
    public String whole() {
        return title.isBlank() ? text.strip() : (title.strip() + "\n\n" + text).strip();
    }
}
