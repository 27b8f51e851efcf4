// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

/**
 * A call as the file alone tells it.
 *
 * @param symbol index of the symbol whose code calls, or {@link CodeSymbol#FILE}
 * @param callee dotted: {@code total}, {@code Cart.total} where the caller has a {@code Cart}, {@code this.total}, {@code super.total}, or {@code Cart} when one is made
 * @param line 1-based, of the first such call of the symbol
 */
public record CodeCall(int symbol, String callee, int line) {
    public static final String THIS = "this";
    public static final String SUPER = "super";
}
