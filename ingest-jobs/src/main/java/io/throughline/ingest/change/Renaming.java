// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.change;

import io.throughline.ingest.code.CodeToken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the names of a program became those of another one that is the same but for them. */
final class Renaming {
    private Renaming() {}

    /**
     * The new name of each one that changed; none when the programs are the same. Empty when they differ in more than
     * names, when two names became one or one became two, or when a name changed that is declared elsewhere.
     */
    static Optional<Map<String, String>> of(List<CodeToken> former, List<CodeToken> now) {
        if (former.size() != now.size()) {
            return Optional.empty();
        }
        var names = new HashMap<String, String>();
        for (int i = 0; i < former.size(); i++) {
            var before = former.get(i);
            var after = now.get(i);
            boolean named = before.isName() && after.isName();
            if (before.depth() != after.depth() || !named && !before.text().equals(after.text())) {
                return Optional.empty();
            }
            if (named) {
                var known = names.putIfAbsent(before.text(), after.text());
                if (known != null && !known.equals(after.text())) {
                    return Optional.empty();
                }
            }
        }
        if (Set.copyOf(names.values()).size() < names.size()) {
            return Optional.empty();
        }
        names.entrySet().removeIf(name -> name.getKey().equals(name.getValue()));
        return declared(former).containsAll(names.keySet()) ? Optional.of(names) : Optional.empty();
    }

    private static Set<String> declared(List<CodeToken> tokens) {
        return tokens.stream()
                .filter(CodeToken::declares)
                .map(CodeToken::text)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
