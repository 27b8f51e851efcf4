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

    /**
     * The first symbol of a title.
     *
     * @param overloaded whether there are more of that title
     * @param text of a type what it owns itself; empty for functions
     */
    record Symbol(String name, Kind kind, boolean overloaded, List<String> supertypes, String text) {
        private Symbol again() {
            return new Symbol(name, kind, true, supertypes, text);
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
        var text = symbol.kind() == Kind.TYPE ? symbol.text() : "";
        return new Symbol(symbol.name(), symbol.kind(), false, symbol.supertypes(), text);
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
                                + entry.getValue().text().length())
                        .sum()
                + path.length();
    }
}
