// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The operations of an interface description, OpenAPI 3 or Swagger 2 in YAML. It is only composed, never constructed, and what it refers to
 * is not followed.
 */
// [impl->TL-US-56]
public final class OpenApi {
    private static final int NESTING_MAX = 50;
    private static final int ALIASES_MAX = 50;
    private static final int OPERATIONS_MAX = 2_000;
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    /** Seen before it is parsed: most YAML is something else. */
    private static final Pattern DECLARES = Pattern.compile("(?m)^[\"']?(?:openapi|swagger)[\"']?\\s*+:");

    private OpenApi() {}

    /** @return sorted, such as {@code GET /orders/{id}}; empty when the text is no such description, or cannot be read as one */
    public static List<String> operations(String text) {
        if (!DECLARES.matcher(text).find()) {
            return List.of();
        }
        var options = new LoaderOptions();
        options.setNestingDepthLimit(NESTING_MAX);
        options.setMaxAliasesForCollections(ALIASES_MAX);
        try {
            return operations(new Yaml(options).compose(new StringReader(text)));
        } catch (YAMLException | StackOverflowError e) {
            // The file itself is taken as lines all the same.
            return List.of();
        }
    }

    private static List<String> operations(Node root) {
        var base = child(root, "basePath")
                .or(() -> firstServer(root))
                .map(OpenApi::pathOf)
                .orElse("");
        var found = new TreeSet<Endpoint>();
        for (var path : entries(child(root, "paths").orElse(null))) {
            for (var operation : entries(path.value())) {
                if (METHODS.contains(operation.name()) && found.size() < OPERATIONS_MAX) {
                    found.add(Endpoint.of(operation.name(), base, path.name()));
                }
            }
        }
        return found.stream().map(Endpoint::text).toList();
    }

    private static Optional<Node> firstServer(Node root) {
        return child(root, "servers")
                .filter(SequenceNode.class::isInstance)
                .flatMap(servers -> ((SequenceNode) servers).getValue().stream().findFirst())
                .flatMap(server -> child(server, "url"));
    }

    private static String pathOf(Node url) {
        try {
            var path =
                    url instanceof ScalarNode text ? URI.create(text.getValue()).getPath() : null;
            return path == null ? "" : path;
        } catch (IllegalArgumentException e) {
            // A template such as https://{host}/v1.
            return "";
        }
    }

    private record Entry(String name, Node value) {}

    private static List<Entry> entries(@Nullable Node node) {
        var entries = new ArrayList<Entry>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    entries.add(new Entry(name.getValue(), tuple.getValueNode()));
                }
            }
        }
        return entries;
    }

    private static Optional<Node> child(Node node, String name) {
        return entries(node).stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::value)
                .findFirst();
    }
}
