// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import io.throughline.ingest.codebase.FileSymbols.Symbol;
import java.util.Optional;

/**
 * Where a name leads: a symbol of a file, or the file as a module.
 *
 * @param title of the symbol, or {@link FileSymbols#MODULE}
 */
record Place(FileSymbols file, String title) {
    boolean isModule() {
        return title.equals(FileSymbols.MODULE);
    }

    Optional<Symbol> symbol() {
        return file.symbol(title);
    }

    boolean isType() {
        return file.hasType(title);
    }

    Place in(String name) {
        return new Place(file, isModule() ? name : title + "." + name);
    }

    /** The place around this one, of a module itself. */
    Place around() {
        int dot = title.lastIndexOf('.');
        return new Place(file, dot < 0 ? FileSymbols.MODULE : title.substring(0, dot));
    }

    String simpleName() {
        return title.substring(title.lastIndexOf('.') + 1);
    }
}
