// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import io.throughline.ingest.code.CodeImport;
import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.CodeSymbol;
import io.throughline.ingest.code.CodeSymbol.Kind;
import io.throughline.ingest.code.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What other files can name in a file.
 *
 * @param symbols by their titles
 */
record FileSymbols(
        String path, Language language, String packageName, List<CodeImport> imports, Map<String, Symbol> symbols) {
    /** Stands for the path to code that a file holds and no symbol. */
    static final String MODULE = "";
    /** All of them are looked into for what a type does not declare itself. */
    private static final int SUPERTYPES_MAX = 50;

    /**
     * The first symbol of a title.
     *
     * @param overloaded whether there are more of that title
     * @param words of a type, in what it owns itself; none for functions
     */
    record Symbol(String name, Kind kind, boolean overloaded, List<String> supertypes, OwnWords words) {
        private Symbol again() {
            return new Symbol(name, kind, true, supertypes, words);
        }

        boolean isType() {
            return kind == Kind.TYPE;
        }
    }

    static FileSymbols of(String path, CodeOutline outline) {
        var symbols = new LinkedHashMap<String, Symbol>();
        for (var symbol : outline.symbols()) {
            symbols.merge(symbol.title(), first(symbol), (known, next) -> known.again());
        }
        var uses = outline.uses();
        return new FileSymbols(path, outline.language(), uses.packageName(), uses.imports(), symbols);
    }

    private static Symbol first(CodeSymbol symbol) {
        var words = symbol.kind() == Kind.TYPE ? OwnWords.of(symbol.text()) : OwnWords.NONE;
        var supertypes = symbol.supertypes().stream().limit(SUPERTYPES_MAX).toList();
        return new Symbol(symbol.name(), symbol.kind(), false, supertypes, words);
    }

    Optional<Symbol> symbol(String title) {
        return Optional.ofNullable(symbols.get(title));
    }

    boolean hasType(String title) {
        return symbol(title).filter(Symbol::isType).isPresent();
    }

    String folder() {
        return Paths.folder(path);
    }

    /** About how many characters are kept. */
    int size() {
        return symbols.entrySet().stream()
                        .mapToInt(entry -> entry.getKey().length()
                                + entry.getValue().words().size())
                        .sum()
                + path.length();
    }
}
