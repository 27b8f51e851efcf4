// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

/** How the text of an item is written. */
public enum Markup {
    /** Also used for reStructuredText, whose lists, paragraphs and indented code read alike. */
    MARKDOWN,
    HTML
}
