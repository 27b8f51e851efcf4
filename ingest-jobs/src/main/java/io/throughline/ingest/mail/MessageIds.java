// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of messages as headers write them: {@code <words@host>}, one or several. */
final class MessageIds {
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,300})>");
    private static final int MOST = 1_000;

    private MessageIds() {}

    static Optional<String> first(String header) {
        return all(header).stream().findFirst();
    }

    /** In the order of the header, without brackets; at most 1,000. */
    static List<String> all(String header) {
        var ids = new ArrayList<String>();
        var matcher = ID.matcher(header);
        while (ids.size() < MOST && matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
