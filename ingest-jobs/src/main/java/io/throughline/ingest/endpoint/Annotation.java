// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An annotation of Java or a decorator of Python and TypeScript.
 *
 * @param name as written, with the dots before it
 * @param arguments between its parentheses; empty when it has none
 */
record Annotation(String name, String arguments) {
    private static final int TEXT_CHARS_READ = 20_000;
    private static final int COUNT_MAX = 200;
    /** Possessive, so that no text makes it slow; strings may hold parentheses, arguments may call once. */
    private static final Pattern FORM = Pattern.compile(
            "@([A-Za-z_][\\w.]*+)(?:[ \\t]*+\\(((?:[^()\"']++|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'|\\((?:[^()\"']++|\"[^\"\\n]*+\"|'[^'\\n]*+')*+\\))*+)\\))?+");

    private static final Pattern STRING =
            Pattern.compile("\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"|'((?:[^'\\\\\\n]++|\\\\.)*+)'");
    /** A string, or the name of an attribute whose value follows. */
    private static final Pattern VALUE = Pattern.compile(STRING.pattern() + "|\\b(\\w++)\\s*+[=:](?!=)");
    /** Attributes whose strings are paths, beside those without a name. */
    private static final Set<String> PATHS = Set.of("value", "path", "rule");

    private static final Pattern BETWEEN =
            Pattern.compile("(?:\\s++|/\\*(?:[^*]++|\\*(?!/))*+\\*/|(?://|#)[^\\n]*+)++");

    /** What stands before a declaration, behind its comment. */
    static List<Annotation> before(String declaration) {
        var text = declaration.substring(0, Math.min(declaration.length(), TEXT_CHARS_READ));
        var found = new ArrayList<Annotation>();
        var between = BETWEEN.matcher(text);
        var form = FORM.matcher(text);
        int at = 0;
        while (found.size() < COUNT_MAX) {
            at = between.region(at, text.length()).lookingAt() ? between.end() : at;
            if (!form.region(at, text.length()).lookingAt()) {
                break;
            }
            var arguments = form.group(2);
            found.add(new Annotation(form.group(1), arguments == null ? "" : arguments));
            at = form.end();
        }
        return found;
    }

    /** The last part of the name. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What it is called on, such as {@code router} of {@code router.get}; empty when on nothing. */
    String receiver() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
    }

    /** The paths it names; one empty path when it names none, and no path at all when one is not written out. */
    List<String> paths() {
        var paths = new ArrayList<String>();
        var matcher = VALUE.matcher(arguments);
        boolean isPath = true;
        int end = 0;
        while (matcher.find()) {
            if (isPath && isWord(arguments.substring(end, matcher.start()))) {
                return List.of();
            }
            end = matcher.end();
            if (matcher.group(3) != null) {
                isPath = PATHS.contains(matcher.group(3));
            } else if (isPath) {
                paths.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            }
        }
        if (isPath && isWord(arguments.substring(end))) {
            return List.of();
        }
        return paths.isEmpty() ? List.of("") : paths;
    }

    /** A constant, or what is put together with one, is known only while the program runs. */
    private static boolean isWord(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    static List<String> strings(String text) {
        return STRING.matcher(text)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .toList();
    }
}
