// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.text.Titles;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads people as sources write them. */
public final class People {
    private static final Pattern NAME_AND_EMAIL = Pattern.compile("([^<>]*)<([^<>@\\s]+@[^<>@\\s]+)>");
    private static final Pattern EMAIL = Pattern.compile("[^<>@\\s]+@[^<>@\\s]+");

    private People() {}

    /** {@code Ada Lovelace <ada@example.org>}, {@code ada@example.org} or only a name, which is the user id then. */
    public static GraphChange.Person parse(String text) {
        var both = NAME_AND_EMAIL.matcher(text.strip());
        if (both.matches()) {
            return of(both.group(1), both.group(2));
        }
        if (EMAIL.matcher(text.strip()).matches()) {
            return of("", text);
        }
        return of(text, "");
    }

    /** @param email may be empty; the name is the identity then */
    public static GraphChange.Person of(String name, String email) {
        var address = email.strip().toLowerCase(Locale.ROOT);
        var shown = Titles.oneLine(name);
        var userId = address.isEmpty() ? shown.toLowerCase(Locale.ROOT) : address;
        return new GraphChange.Person(
                userId.isEmpty() ? "unknown" : userId, shown.isEmpty() ? email.strip() : shown, address);
    }
}
