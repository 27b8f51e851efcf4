// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.List;
import java.util.Locale;

/**
 * A type or a function of a file.
 *
 * @param name unique within its file: {@code Outer.inner}, and {@code Outer.inner~2} for the second of that name
 * @param title the name without the ordinal
 * @param startLine where it begins with its comment, 1-based
 * @param endLine its last line, inclusive
 * @param parent index of the symbol that contains it, or {@link #FILE}
 * @param text what it owns: with its comment, and without what its own symbols own; may be empty
 * @param supertypes what it extends or implements, as written, without type arguments
 */
public record CodeSymbol(
        String name,
        String title,
        Kind kind,
        int startLine,
        int endLine,
        int parent,
        String text,
        List<String> supertypes) {
    /** Stands for the file where an index of a symbol is asked for. */
    public static final int FILE = -1;

    /** What a symbol is. A group of tests counts as a type. */
    public enum Kind {
        TYPE,
        FUNCTION;

        /** The value stored in the graph, for example {@code function}. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CodeSymbol {
        supertypes = List.copyOf(supertypes);
    }

    CodeSymbol inside(int container) {
        return new CodeSymbol(name, title, kind, startLine, endLine, container, text, supertypes);
    }
}
