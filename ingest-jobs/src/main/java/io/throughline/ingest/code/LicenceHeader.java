// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.regex.Pattern;

/** Finds the comment at the top of a file that says under which licence it is. It is the same in every file. */
final class LicenceHeader {
    private static final int LENGTH_MAX = 5_000;
    /** A comment at the top, behind what must be first in some languages; possessive, so that no text makes it slow. */
    private static final Pattern FIRST_COMMENT = Pattern.compile(
            "\\A(?:\\s*+(?:#![^\\n]*+\\n|<\\?(?:xml|php)[^\\n]*+\\n))?+\\s*+"
                    + "(/\\*(?:[^*]++|\\*(?!/))*+\\*/|<!--(?:[^-]++|-(?!->))*+-->|(?:[ \\t]*+(?://|#|--|;|%)[^\\n]*+(?:\\n|\\z))++)");

    private static final Pattern LICENCE =
            Pattern.compile("(?i)licen[sc]ed?\\b|copyright|\\(c\\)\\s*\\d{4}|all rights reserved|SPDX-");

    private LicenceHeader() {}

    /** @return {@link Region#EMPTY} when there is none */
    static Region in(String text) {
        var comment = FIRST_COMMENT.matcher(text).region(0, Math.min(text.length(), LENGTH_MAX));
        if (comment.find() && LICENCE.matcher(comment.group(1)).find()) {
            return new Region(comment.start(1), comment.end(1));
        }
        return Region.EMPTY;
    }
}
