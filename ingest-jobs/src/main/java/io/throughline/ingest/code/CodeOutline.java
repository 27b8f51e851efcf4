// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.List;
import java.util.Optional;

/**
 * A source file, cut.
 *
 * @param test whether it is test code
 * @param framework the test framework, when it is a test and uses one that we know
 * @param lines how many lines the file has
 * @param text what no symbol owns, without licence header and imports; may be empty
 * @param symbols in file order, containers before what they contain
 */
public record CodeOutline(
        Language language,
        boolean test,
        Optional<String> framework,
        int lines,
        String text,
        List<CodeSymbol> symbols,
        List<CodeMark> marks,
        CodeUses uses) {
    public CodeOutline {
        symbols = List.copyOf(symbols);
        marks = List.copyOf(marks);
    }

    /**
     * Reads a source file.
     *
     * @param path within its source, with {@code /}; it decides the language and, in part, whether this is a test
     * @param text with line ends {@code \n}
     * @throws IllegalArgumentException when {@link Language#of} knows no language for the path
     */
    public static CodeOutline of(String path, String text) {
        var language = Language.of(path)
                .orElseThrow(() -> new IllegalArgumentException(path + " is of no language that is known"));
        return new OutlineReader(path, language, text).read();
    }

    /** Whether nobody wrote this file as it is: generated or minified code says nothing that its origin does not say. */
    public static boolean isMachineMade(String text) {
        return MachineMade.test(text);
    }
}
