// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Cypher statement from {@code resources/cypher}. {@code {{name}}} stands for a fragment that the caller gives,
 * {@code {{card d}}} for what GraphQL shows of the document {@code d}, {@code {{live d request.asOf}}} for the
 * condition that the node or link {@code d} holds at that instant, or now when it is null.
 */
public record Statement(String cypher) {
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*//.*\\R");
    private static final Pattern MACRO = Pattern.compile("\\{\\{(card|live) (\\w+)(?: ([\\w.$]+))?}}");

    /** @param name path under {@code resources/cypher} without its ending */
    public static Statement load(String name) {
        return load(name, Map.of());
    }

    /** @param fragments Cypher for each {@code {{name}}}; never made of what a user wrote */
    public static Statement load(String name, Map<String, String> fragments) {
        var text = read(name);
        for (var fragment : fragments.entrySet()) {
            text = text.replace("{{" + fragment.getKey() + "}}", fragment.getValue());
        }
        return new Statement(expand(COMMENT_LINE.matcher(text).replaceAll("")));
    }

    private static String expand(String text) {
        var expanded = MACRO.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        match.group(1).equals("card") ? card(match.group(2)) : live(match.group(2), match.group(3))));
        if (expanded.contains("{{")) {
            throw new IllegalStateException("a fragment is not filled in: " + expanded);
        }
        return expanded;
    }

    private static String card(String node) {
        return String.format(
                Locale.ROOT,
                "%s {.%s, content: CASE WHEN $withContent THEN %s.content END}",
                node,
                String.join(", .", DocumentCard.PROPERTIES),
                node);
    }

    private static String live(String variable, String instant) {
        return String.format(
                Locale.ROOT,
                "CASE WHEN %2$s IS NULL THEN %1$s.validTo IS NULL"
                        + " ELSE coalesce(%1$s.validFrom <= %2$s, true) AND coalesce(%1$s.validTo > %2$s, true) END",
                variable,
                instant);
    }

    private static String read(String name) {
        var path = "/cypher/" + name + ".cypher";
        try (var stream = Statement.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no statement " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
