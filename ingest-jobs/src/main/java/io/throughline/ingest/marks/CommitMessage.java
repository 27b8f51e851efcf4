// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.marks;

import io.throughline.ingest.marks.TraceMark.Claim;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a commit message says about keys.
 *
 * @param subject its first line
 * @param trailers {@code Implements: KEY} and {@code Verifies: KEY} lines of its last paragraph, in order
 * @param mentions what looks like a key anywhere else in the message, in order
 */
public record CommitMessage(String subject, List<Trailer> trailers, Set<String> mentions) {
    private static final Pattern TRAILER_LINE = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):[ \\t]+(\\S.*)");
    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.:/#@~+-]*");

    /** One key of one trailer. */
    public record Trailer(Claim claim, String key) {}

    public CommitMessage {
        trailers = List.copyOf(trailers);
    }

    public static CommitMessage parse(String message) {
        var text = message.replace("\r\n", "\n").strip();
        var trailers = trailers(text);
        var mentions = TrackerKeys.inText(text);
        trailers.forEach(trailer -> mentions.remove(trailer.key()));
        return new CommitMessage(text.lines().findFirst().orElse("").strip(), trailers, mentions);
    }

    private static List<Trailer> trailers(String text) {
        var trailers = new LinkedHashSet<Trailer>();
        int lastParagraph = text.lastIndexOf("\n\n");
        if (lastParagraph < 0) {
            return List.of(); // the subject alone is no trailer
        }
        for (var line : text.substring(lastParagraph + 2).split("\n")) {
            var trailer = TRAILER_LINE.matcher(line.strip());
            if (trailer.matches()) {
                var name = trailer.group(1).toLowerCase(Locale.ROOT);
                if (name.equals("implements")) {
                    addKeys(trailer.group(2), Claim.IMPLEMENTS, trailers);
                } else if (name.equals("verifies")) {
                    addKeys(trailer.group(2), Claim.VERIFIES, trailers);
                }
            }
        }
        return new ArrayList<>(trailers);
    }

    private static void addKeys(String value, Claim claim, Set<Trailer> trailers) {
        for (var part : value.split("[,;\\s]+")) {
            if (KEY.matcher(part).matches()) {
                trailers.add(new Trailer(claim, part));
            }
        }
    }
}
