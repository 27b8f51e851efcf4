// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

import java.util.Locale;

/** Where a link comes from; a link recovered by the machine is never mixed up with one that a person declared. */
public enum LinkOrigin {
    /** Written in the document itself: front matter, a CSV column. */
    DECLARED,
    /** A trace mark in code, tests or text. */
    ANNOTATION,
    /** A key or a trailer in a commit message. */
    COMMIT,
    /** A link held by a tracker. */
    TRACKER,
    /** Read off the structure of code: containment, imports, inheritance. */
    STRUCTURE,
    /** Found by the machine. */
    INFERRED;

    /** The value of {@link PropertyKeys#ORIGIN}, for example {@code annotation}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
