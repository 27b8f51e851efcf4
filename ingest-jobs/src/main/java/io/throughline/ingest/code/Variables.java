// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import io.throughline.ingest.code.CodeSymbol.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which type the variables and fields of a file have. A name that two variables of one symbol share is of a known type
 * only when both are of that type, because where in a symbol a name is seen is not looked at.
 */
final class Variables {
    /** What is known to be there, but not of which type. */
    static final String UNKNOWN = "";

    private record Name(int symbol, boolean field, String name) {}

    private final List<CodeSymbol> symbols;
    /** Java's fields are seen without {@code this}. */
    private final boolean bareFields;

    private final Map<Name, String> declared = new HashMap<>();
    private final Map<Name, String> made = new HashMap<>();

    Variables(List<CodeSymbol> symbols, Language language) {
        this.symbols = symbols;
        this.bareFields = language == Language.JAVA;
    }

    /** @param type {@link #UNKNOWN} when the declaration does not say it */
    void declare(int symbol, String name, String type) {
        declared.merge(new Name(symbol, false, name), type, Variables::agreed);
    }

    /** A variable gets what a constructor has made: its type, when its declaration says none. */
    void make(int symbol, String name, String type) {
        made.merge(new Name(symbol, false, name), type, Variables::agreed);
    }

    /** A field of the type around a symbol. */
    void declareField(int symbol, String name, String type) {
        declared.merge(new Name(typeAround(symbol), true, name), type, Variables::agreed);
    }

    void makeField(int symbol, String name, String type) {
        made.merge(new Name(typeAround(symbol), true, name), type, Variables::agreed);
    }

    private static String agreed(String one, String other) {
        return one.equals(other) ? one : UNKNOWN;
    }

    private int typeAround(int symbol) {
        int at = symbol;
        while (at != CodeSymbol.FILE && symbols.get(at).kind() != Kind.TYPE) {
            at = symbols.get(at).parent();
        }
        return at;
    }

    /** The type of a variable as a symbol sees it; empty when there is none of that name. */
    Optional<String> seen(int symbol, String name) {
        for (int at = symbol; ; at = symbols.get(at).parent()) {
            var found = typeOf(new Name(at, false, name));
            if (found.isEmpty() && bareFields) {
                found = typeOf(new Name(at, true, name));
            }
            if (found.isPresent() || at == CodeSymbol.FILE) {
                return found;
            }
        }
    }

    /** The type of a field of what the symbol belongs to. */
    Optional<String> ownField(int symbol, String name) {
        return typeOf(new Name(typeAround(symbol), true, name));
    }

    /** The type of a field of a type of this file. */
    Optional<String> field(String type, String name) {
        for (int i = 0; i < symbols.size(); i++) {
            var symbol = symbols.get(i);
            if (symbol.kind() == Kind.TYPE && symbol.title().equals(type)) {
                return typeOf(new Name(i, true, name));
            }
        }
        return Optional.empty();
    }

    private Optional<String> typeOf(Name name) {
        var type = Optional.ofNullable(declared.get(name));
        return type.filter(known -> !known.isEmpty())
                .or(() -> Optional.ofNullable(made.get(name)))
                .or(() -> type);
    }
}
