// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import io.throughline.ingest.code.CodeCall;
import io.throughline.ingest.code.CodeImport;
import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what one file calls, extends and imports in the repository. Nothing is guessed: what no rule finds is not there. */
// [impl->TL-US-62]
public final class SymbolFinder {
    private static final Map<Language, String> CONSTRUCTORS =
            Map.of(Language.PYTHON, "__init__", Language.JAVASCRIPT, "constructor", Language.TYPESCRIPT, "constructor");

    private final CodeBase base;
    private final Names names;
    private final FileSymbols file;

    /** @param outline of the file that names other things */
    public SymbolFinder(CodeBase base, String path, CodeOutline outline) {
        this.base = base;
        this.names = new Names(base);
        this.file = base.file(path, outline);
    }

    /**
     * What is called.
     *
     * @param scope title of the symbol that calls, blank for the file
     * @param callee as in {@link CodeCall#callee}
     */
    public Optional<FoundSymbol> called(String scope, String callee) {
        names.members().steps().begin();
        var from = new Place(file, scope);
        int dot = callee.indexOf('.');
        var first = dot < 0 ? "" : callee.substring(0, dot);
        var found =
                switch (first) {
                    case CodeCall.THIS -> ofOwn(from, callee.substring(dot + 1));
                    case CodeCall.SUPER -> ofSuper(from, callee.substring(dot + 1));
                    case "" -> ofOwnInJava(from, callee).or(() -> names.dotted(from, callee));
                    default -> names.dotted(from, callee);
                };
        var last = callee.substring(callee.lastIndexOf('.') + 1);
        // Else it is a type whose text has the name that is called.
        return found.map(place -> dot < 0 || last.equals(place.simpleName()) ? constructor(place) : place)
                .flatMap(SymbolFinder::symbol);
    }

    /** A type by a name that is written at a symbol. */
    public Optional<FoundSymbol> type(String scope, String name) {
        names.members().steps().begin();
        return names.type(new Place(file, scope), name, 0).flatMap(SymbolFinder::symbol);
    }

    /** The files of the repository that an import means. */
    public List<String> imported(CodeImport one) {
        var language = file.language();
        boolean hasMember = !one.member().isEmpty() && !one.member().equals(CodeImport.ALL);
        return language == Language.PYTHON && hasMember
                ? Stream.of(Names.submodule(one.module(), one.member()), one.module())
                        .map(module -> base.find(language, module, file.path()))
                        .filter(paths -> !paths.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : base.find(language, one.module(), file.path());
    }

    private Optional<Place> ofOwn(Place from, String name) {
        for (var at = from; !at.isModule(); at = at.around()) {
            if (at.isType()) {
                return declared(at, name);
            }
        }
        return Optional.empty();
    }

    /** Java's methods are called without {@code this} from all types within their own. */
    private Optional<Place> ofOwnInJava(Place from, String name) {
        var found = Optional.<Place>empty();
        for (var at = from; found.isEmpty() && !at.isModule() && file.language() == Language.JAVA; at = at.around()) {
            found = at.isType() ? declared(at, name) : found;
        }
        return found;
    }

    private Optional<Place> declared(Place type, String name) {
        var own = type.in(name);
        if (own.symbol().isPresent()) {
            return Optional.of(own);
        }
        return file.language() == Language.JAVA && Members.declares(type, name)
                ? Optional.of(type)
                : names.members().inherited(type, name, 0);
    }

    private Optional<Place> ofSuper(Place from, String name) {
        for (var at = from; !at.isModule(); at = at.around()) {
            if (at.isType()) {
                return names.members().inherited(at, name, 0);
            }
        }
        return Optional.empty();
    }

    /** Who makes a thing calls its constructor, where one is written. */
    private static Place constructor(Place place) {
        var name = CONSTRUCTORS.getOrDefault(place.file().language(), place.simpleName());
        var constructor = place.in(name);
        return place.isType() && constructor.symbol().isPresent() ? constructor : place;
    }

    private static Optional<FoundSymbol> symbol(Place place) {
        return place.symbol()
                .map(symbol -> new FoundSymbol(place.file().path(), symbol.name(), place.title(), symbol.overloaded()));
    }
}
