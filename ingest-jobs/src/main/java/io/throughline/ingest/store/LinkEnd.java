// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.model.Reference;
import java.util.Locale;

/** One end of a link as its source names it. */
public record LinkEnd(Kind kind, String name) {
    /** What kind of name it is. */
    public enum Kind {
        DOCUMENT,
        FILE,
        PERSON;

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String value) {
            return valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    public static LinkEnd of(Reference reference) {
        if (reference instanceof Reference.CodeFile file) {
            return new LinkEnd(Kind.FILE, normalized(SafeText.clean(file.path())));
        }
        if (reference instanceof Reference.Person person) {
            return new LinkEnd(Kind.PERSON, SafeText.clean(person.userId()));
        }
        return new LinkEnd(Kind.DOCUMENT, SafeText.clean(((Reference.Document) reference).key()));
    }

    /** A path as repositories hold it, however a person wrote it. */
    private static String normalized(String path) {
        var slashes = path.strip().replace('\\', '/');
        while (slashes.startsWith("./") || slashes.startsWith("/")) {
            slashes = slashes.substring(slashes.indexOf('/') + 1);
        }
        return slashes;
    }

    @Override
    public String toString() {
        return kind == Kind.FILE ? "the file " + name : name;
    }
}
