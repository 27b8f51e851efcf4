// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be amiss in a trace, in the order of rows. */
public enum GapKind {
    /** A requirement that no code realises. */
    NO_CODE,
    /** A requirement that no test verifies. */
    NO_TEST,
    /** A code file that no requirement leads to. */
    UNREACHED_CODE,
    /** A test file that verifies nothing. */
    TEST_OF_NOTHING,
    /** A document names another one, or a file, that is not there. */
    DANGLING_REFERENCE,
    /** A document whose code was changed after it. */
    STALE_DOCUMENT;

    /** The word for it in rows and options, for example {@code no_code}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(GapKind::word).toList();
    }
}
