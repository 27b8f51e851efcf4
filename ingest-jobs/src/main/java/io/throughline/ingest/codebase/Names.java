// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import io.throughline.ingest.code.CodeImport;
import io.throughline.ingest.code.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a name means at a place, by the rules of the language as far as they can be followed by names alone. */
final class Names {
    private final CodeBase base;
    private final Members members;

    Names(CodeBase base) {
        this.base = base;
        this.members = new Members(this, base);
    }

    Members members() {
        return members;
    }

    Optional<Place> dotted(Place from, String name) {
        return dotted(from, name, 0);
    }

    /** The type of a dotted name as it is written at a place. */
    Optional<Place> type(Place from, String name, int depth) {
        return dotted(from, name, depth).filter(Place::isType);
    }

    private Optional<Place> dotted(Place from, String name, int depth) {
        // Python's `import a.b` makes `a.b` one name.
        var whole = from.file().imports().stream()
                .map(CodeImport::name)
                .filter(known -> known.indexOf('.') > 0 && name.startsWith(known + "."))
                .findFirst();
        var first = whole.orElse(name.substring(0, (name + ".").indexOf('.')));
        var rest = name.length() == first.length()
                ? List.<String>of()
                : Arrays.asList(name.substring(first.length() + 1).split("\\."));
        var place = simple(from, first, depth);
        for (var segment : rest) {
            place = place.flatMap(at -> members.find(at, segment, depth));
        }
        return place.isPresent() || from.file().language() != Language.JAVA || rest.isEmpty()
                ? place
                : qualified(name, from.file());
    }

    private Optional<Place> simple(Place from, String name, int depth) {
        return around(from, name).or(() -> imported(from.file(), name, depth)).or(() -> beside(from.file(), name));
    }

    /** In the file itself: Java sees into the types around a place, the others see what is outermost. */
    private static Optional<Place> around(Place from, String name) {
        var at = from.file().language() == Language.JAVA ? from : new Place(from.file(), FileSymbols.MODULE);
        while (true) {
            var found = at.in(name);
            if (found.symbol().isPresent()) {
                return Optional.of(found);
            }
            if (at.isModule()) {
                return Optional.empty();
            }
            at = at.around();
        }
    }

    /** What a file has imported by this name, or may have with all else of a module. */
    Optional<Place> imported(FileSymbols file, String name, int depth) {
        return Stream.concat(
                        file.imports().stream().filter(one -> one.name().equals(name)),
                        file.imports().stream().filter(one -> one.name().equals(CodeImport.ALL)))
                .flatMap(one -> imported(file, one, name, depth).stream())
                .findFirst();
    }

    private Optional<Place> imported(FileSymbols file, CodeImport one, String name, int depth) {
        if (members.steps().areSpent()) {
            return Optional.empty();
        }
        var member = one.member().equals(CodeImport.ALL) ? name : one.member();
        if (file.language() == Language.JAVA) {
            return qualified(member.isEmpty() ? one.module() : one.module() + "." + member, file);
        }
        var asModule = file.language() == Language.PYTHON && !member.isEmpty()
                ? module(file, submodule(one.module(), member))
                : Optional.<Place>empty();
        return asModule.or(() -> module(file, one.module())
                .filter(module -> !module.file().path().equals(file.path()))
                .flatMap(module -> member.isEmpty()
                        ? Optional.of(module)
                        : members.find(module, member, depth).or(() -> standard(module, one))));
    }

    static String submodule(String module, String member) {
        return module.endsWith(".") ? module + member : module + "." + member;
    }

    /** What a module exports by default seldom says so where it is declared; it mostly has the name it is imported by. */
    private static Optional<Place> standard(Place module, CodeImport one) {
        return Optional.of(module.in(one.name()))
                .filter(place -> one.member().equals(CodeImport.DEFAULT)
                        && place.symbol().isPresent());
    }

    private Optional<Place> module(FileSymbols file, String module) {
        return base.find(file.language(), module, file.path()).stream()
                .findFirst()
                .flatMap(base::file)
                .map(found -> new Place(found, FileSymbols.MODULE));
    }

    /** What a file sees without importing it. */
    private Optional<Place> beside(FileSymbols file, String name) {
        if (file.language() == Language.JAVA) {
            var neighbour = Paths.in(file.folder(), name + ".java");
            return base.has(neighbour)
                    ? base.file(neighbour).map(found -> new Place(found, name)).filter(Place::isType)
                    : qualified(file.packageName() + "." + name, file);
        }
        return members.find(new Place(file, FileSymbols.MODULE), name);
    }

    /** A qualified name of Java: the file of its outermost type, and in it the rest. */
    private Optional<Place> qualified(String name, FileSymbols from) {
        return base.find(Language.JAVA, name, from.path()).stream()
                .findFirst()
                .flatMap(base::file)
                .flatMap(file -> {
                    var outermost = Paths.name(file.path()).replaceFirst("\\.java$", "");
                    int at = ("." + name + ".").indexOf("." + outermost + ".");
                    var titles = name.substring(Math.min(name.length(), at + outermost.length()));
                    var place = Optional.of(new Place(file, outermost)).filter(Place::isType);
                    for (var title : titles.isEmpty()
                            ? new String[0]
                            : titles.substring(1).split("\\.")) {
                        place = place.flatMap(type -> members.find(type, title));
                    }
                    return place;
                });
    }
}
