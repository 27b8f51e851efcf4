// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a program is made of when layout and comments are taken away. */
public final class CodeTokens {
    /** Looking at each token of longer texts would take seconds. */
    private static final int LENGTH_MAX = 200_000;

    private static final Pattern DECLARING = Pattern.compile(".*(declaration|declarator|definition|parameter|_spec)");
    private static final Pattern PARAMETERS = Pattern.compile(".*parameters|typed_parameter");

    private CodeTokens() {}

    /**
     * @param language as documents name it, for example {@code Java}
     * @return empty when it is not parsed, or the text is too long
     */
    public static Optional<List<CodeToken>> of(@Nullable String language, String text) {
        var rules = Arrays.stream(Language.values())
                .filter(known -> known.label().equals(language))
                .flatMap(known -> OutlineReader.rules(known, "").stream())
                .findFirst();
        if (rules.isEmpty() || text.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        try (var tree = SyntaxTree.parse(rules.get(), text)) {
            if (tree == null) {
                return Optional.empty();
            }
            var tokens = new ArrayList<CodeToken>();
            tree.leaves((node, parent, field, depth) -> tokens.add(
                    new CodeToken(node.text(text), depth, isName(node), isName(node) && declares(parent, field))));
            return Optional.of(tokens);
        }
    }

    private static boolean isName(SyntaxNode node) {
        return node.type().endsWith("identifier");
    }

    private static boolean declares(String parent, @Nullable String field) {
        return "name".equals(field) && DECLARING.matcher(parent).matches()
                || PARAMETERS.matcher(parent).matches();
    }
}
