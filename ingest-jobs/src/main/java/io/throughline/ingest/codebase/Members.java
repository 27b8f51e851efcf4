// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import io.throughline.ingest.code.Language;
import java.util.Optional;

/** Finds what a type or a module has by a name, in itself, in its supertypes, or in what it hands on. */
final class Members {
    /** Supertypes above a type, or modules that hand a name on. */
    private static final int DEPTH_MAX = 6;

    private final Names names;
    private final CodeBase base;
    private final Steps steps = new Steps();

    Members(Names names, CodeBase base) {
        this.names = names;
        this.base = base;
    }

    Steps steps() {
        return steps;
    }

    Optional<Place> find(Place owner, String name) {
        return find(owner, name, 0);
    }

    Optional<Place> find(Place owner, String name, int depth) {
        if (depth > DEPTH_MAX || steps.areSpent()) {
            return Optional.empty();
        }
        if (owner.isModule()) {
            return inModule(owner.file(), name, depth);
        }
        var declared = owner.in(name);
        if (declared.symbol().isPresent()) {
            return Optional.of(declared);
        }
        // What is not cut stands in the text of its type: what is abstract, the parts of a record, all of a small type.
        return owner.symbol()
                        .filter(symbol -> symbol.words().all().contains(name))
                        .isPresent()
                ? Optional.of(owner)
                : inherited(owner, name, depth);
    }

    /** Whether the text of a type of Java has a method of that name, for other words in it say nothing to who only inherits. */
    static boolean declares(Place type, String name) {
        return type.symbol()
                .filter(symbol -> symbol.words().methods().contains(name))
                .isPresent();
    }

    Optional<Place> inherited(Place owner, String name, int depth) {
        return owner.symbol().stream()
                .flatMap(symbol -> symbol.supertypes().stream())
                .flatMap(supertype -> names.type(owner, supertype, depth + 1).stream())
                .filter(supertype -> !supertype.equals(owner))
                .flatMap(supertype -> ofSupertype(supertype, name, depth + 1).stream())
                .findFirst();
    }

    private Optional<Place> ofSupertype(Place type, String name, int depth) {
        if (type.file().language() != Language.JAVA || depth > DEPTH_MAX || steps.areSpent()) {
            return find(type, name, depth);
        }
        var declared = type.in(name);
        if (declared.symbol().isPresent()) {
            return Optional.of(declared);
        }
        return declares(type, name) ? Optional.of(type) : inherited(type, name, depth);
    }

    private Optional<Place> inModule(FileSymbols module, String name, int depth) {
        for (var path : base.beside(module)) {
            var file = path.equals(module.path()) ? Optional.of(module) : base.file(path);
            var found = file.map(each -> new Place(each, name))
                    .filter(place -> place.symbol().isPresent());
            if (found.isPresent()) {
                return found;
            }
        }
        // A package or an index hands on what it imports.
        return module.language() == Language.GO ? Optional.empty() : names.imported(module, name, depth + 1);
    }
}
