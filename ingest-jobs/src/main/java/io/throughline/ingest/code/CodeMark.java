// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

/**
 * A trace mark and whose it is.
 *
 * @param verifies whether the marked code proves the key; otherwise it implements it
 * @param symbol index of the symbol that the mark belongs to, or {@link CodeSymbol#FILE}
 * @param line where the mark stands, 1-based
 */
public record CodeMark(String key, boolean verifies, int symbol, int line) {}
