// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

/**
 * What a file takes from elsewhere.
 *
 * @param name what the file calls it; {@link #ALL} when it takes all there is under the names that it has there
 * @param module where from, as written: a qualified type or package of Java, {@code a.b} or {@code ..a} of Python, a path of JavaScript or Go
 * @param member what of the module; blank for the module itself, {@link #ALL} for everything in it
 * @param line 1-based
 */
public record CodeImport(String name, String module, String member, int line) {
    /** Stands for every name. */
    public static final String ALL = "*";

    /** What JavaScript calls the thing that a module is about. */
    public static final String DEFAULT = "default";
}
