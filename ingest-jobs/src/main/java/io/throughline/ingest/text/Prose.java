// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

/**
 * Text that a person meant as said, not as an example: without code spans and code blocks.
 *
 * @param firstLine the line of its file where it begins, 1-based
 */
public record Prose(int firstLine, String text) {}
