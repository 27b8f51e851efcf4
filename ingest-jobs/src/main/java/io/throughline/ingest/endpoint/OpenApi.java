// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * An interface description, OpenAPI 3 or Swagger 2 in YAML or JSON. It is only composed, never constructed, and what it
 * refers to is not followed.
 *
 * @param operations sorted, such as {@code GET /orders/{id}}
 * @param problem why it cannot be read, although it says that it is one
 */
// [impl->TL-US-56]
public record OpenApi(List<String> operations, Optional<String> problem) {
    private static final OpenApi NONE = new OpenApi(List.of(), Optional.empty());
    private static final int NESTING_MAX = 50;
    private static final int ALIASES_MAX = 50;
    private static final int OPERATIONS_MAX = 2_000;
    private static final Set<String> VERSIONS = Set.of("openapi", "swagger");
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    /** A key at the margin; seen before it is parsed, because most YAML is something else. */
    private static final Pattern DECLARES = Pattern.compile("(?m)^[\"']?(?:openapi|swagger)[\"']?\\s*+:");

    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\/");

    /** @return without operations and problem when the text is no such description */
    public static OpenApi of(String text) {
        boolean isJson = text.stripLeading().startsWith("{");
        if (!(isJson
                ? VERSIONS.stream().anyMatch(key -> text.contains('"' + key + '"'))
                : DECLARES.matcher(text).find())) {
            return NONE;
        }
        var options = new LoaderOptions();
        options.setNestingDepthLimit(NESTING_MAX);
        options.setMaxAliasesForCollections(ALIASES_MAX);
        try {
            var root = new Yaml(options).compose(new StringReader(isJson ? asYaml(text) : text));
            return isDescription(root) ? new OpenApi(operations(root), Optional.empty()) : NONE;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            return unreadable(mark == null ? "it is not valid" : "line " + (mark.getLine() + 1) + " is not valid");
        } catch (YAMLException | StackOverflowError e) {
            return unreadable("it is nested more than " + NESTING_MAX + " deep or repeats its parts too often");
        }
    }

    /** YAML takes in JSON but for tabs, which no string of JSON holds, and one escape. */
    private static String asYaml(String json) {
        return ESCAPED_SLASH.matcher(json.replace('\t', ' ')).replaceAll("$1/");
    }

    private static OpenApi unreadable(String problem) {
        return new OpenApi(List.of(), Optional.of(problem));
    }

    private static boolean isDescription(@Nullable Node root) {
        return entries(root).stream().map(Entry::name).anyMatch(VERSIONS::contains);
    }

    private static List<String> operations(Node root) {
        var base = child(root, "basePath")
                .flatMap(OpenApi::text)
                .or(() -> firstServer(root).map(ServerUrl::path))
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

    private static Optional<ServerUrl> firstServer(Node root) {
        return child(root, "servers")
                .filter(SequenceNode.class::isInstance)
                .flatMap(servers -> ((SequenceNode) servers).getValue().stream().findFirst())
                .flatMap(server ->
                        child(server, "url").flatMap(OpenApi::text).map(url -> new ServerUrl(url, defaults(server))));
    }

    private static Map<String, String> defaults(Node server) {
        var defaults = new HashMap<String, String>();
        for (var variable : entries(child(server, "variables").orElse(null))) {
            child(variable.value(), "default")
                    .flatMap(OpenApi::text)
                    .ifPresent(value -> defaults.put(variable.name(), value));
        }
        return defaults;
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
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

    private static Optional<Node> child(@Nullable Node node, String name) {
        return entries(node).stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::value)
                .findFirst();
    }
}
