// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which layer of its system code belongs to, as far as names that are usual for layers say it. */
public enum Layer {
    API(
            "api",
            "controller",
            "controllers",
            "rest",
            "web",
            "graphql",
            "endpoint",
            "endpoints",
            "resource",
            "handlers",
            "routes"),
    DOMAIN("domain", "service", "services", "usecase", "usecases", "core", "business", "application"),
    PERSISTENCE("persistence", "repository", "repositories", "dao", "store", "storage", "database", "migrations"),
    UI("ui", "view", "views", "components", "pages", "frontend", "widgets"),
    INFRASTRUCTURE("infrastructure", "infra", "deploy", "deployment", "terraform", "helm");

    private static final Map<String, Layer> BY_ENDING = Map.of(
            "Controller", API,
            "Resource", API,
            "Endpoint", API,
            "Service", DOMAIN,
            "Repository", PERSISTENCE,
            "Dao", PERSISTENCE,
            "DAO", PERSISTENCE);
    private static final Pattern SEPARATOR = Pattern.compile("/");

    private final Set<String> words;

    Layer(String... words) {
        this.words = Set.of(words);
    }

    /** By the name of the file, else by the folder nearest to it that is named like a layer. */
    public static Optional<Layer> of(String path) {
        var parts = List.of(SEPARATOR.split(path, -1));
        var name = parts.get(parts.size() - 1).replaceFirst("\\..*", "");
        for (var ending : BY_ENDING.entrySet()) {
            if (name.endsWith(ending.getKey())
                    && name.length() > ending.getKey().length()) {
                return Optional.of(ending.getValue());
            }
        }
        for (int at = parts.size() - 2; at >= 0; at--) {
            var folder = parts.get(at).toLowerCase(Locale.ROOT);
            for (var layer : values()) {
                if (layer.words.contains(folder)) {
                    return Optional.of(layer);
                }
            }
        }
        return Optional.empty();
    }

    /** The value stored in the graph, for example {@code persistence}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
