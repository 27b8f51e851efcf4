// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

/**
 * A symbol that a name means.
 *
 * @param symbol its unique name within the file
 * @param title its name without the ordinal
 * @param overloaded whether the file has several of that title, of which this is the first
 */
public record FoundSymbol(String path, String symbol, String title, boolean overloaded) {}
