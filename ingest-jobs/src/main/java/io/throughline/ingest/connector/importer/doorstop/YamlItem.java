// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.doorstop;

import io.throughline.ingest.connector.importer.UnreadableFileException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of YAML, composed but never constructed: every value stays the words that were written. */
final class YamlItem {
    private static final int NESTING_MAX = 20;
    private static final int ALIASES_MAX = 50;

    /** Words and where they stand. @param line 1-based */
    record Value(String text, int line) {}

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final int firstLine;

    private YamlItem(MappingNode mapping, int firstLine) {
        this.firstLine = firstLine;
        for (var entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name) {
                values.put(name.getValue(), entry.getValueNode());
            }
        }
    }

    /**
     * @param firstLine the line of its file where the YAML begins, 1-based
     * @throws UnreadableFileException when the text is no mapping
     */
    static YamlItem read(String text, int firstLine) throws UnreadableFileException {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(NESTING_MAX);
        options.setMaxAliasesForCollections(ALIASES_MAX);
        options.setAllowRecursiveKeys(false);
        options.setCodePointLimit(Math.max(1, text.length()));
        try {
            if (new Yaml(options).compose(new StringReader(text)) instanceof MappingNode mapping) {
                return new YamlItem(mapping, firstLine);
            }
            throw new UnreadableFileException(firstLine, "it is no list of `name: value` lines");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new UnreadableFileException(
                    firstLine + (mark == null ? 0 : mark.getLine()), "it is no YAML (" + e.getProblem() + ")");
        } catch (YAMLException | StackOverflowError e) {
            throw new UnreadableFileException(
                    firstLine, "it is nested too deeply or holds characters that YAML forbids");
        }
    }

    /** Empty when there is no such value, or it is null. */
    String text(String name) {
        return Optional.ofNullable(values.get(name))
                .flatMap(this::scalar)
                .map(Value::text)
                .orElse("");
    }

    boolean is(String name, boolean fallback) {
        var text = text(name);
        return text.isEmpty() ? fallback : text.equalsIgnoreCase("true");
    }

    /** The mapping below a name; an empty one when there is none. */
    YamlItem below(String name) {
        return values.get(name) instanceof MappingNode mapping ? new YamlItem(mapping, firstLine) : none();
    }

    private static YamlItem none() {
        return new YamlItem(new MappingNode(Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.AUTO), 1);
    }

    /** The entries of a list: words, or the first name of a mapping ({@code - REQ1: stamp}). */
    List<Value> list(String name) {
        var list = new ArrayList<Value>();
        if (values.get(name) instanceof SequenceNode sequence) {
            for (var node : sequence.getValue()) {
                var entry = node instanceof MappingNode mapping
                                && !mapping.getValue().isEmpty()
                        ? mapping.getValue().get(0).getKeyNode()
                        : node;
                scalar(entry).ifPresent(list::add);
            }
        }
        return list;
    }

    /** One value of each mapping in a list. */
    List<Value> list(String name, String inner) {
        var list = new ArrayList<Value>();
        if (values.get(name) instanceof SequenceNode sequence) {
            for (var node : sequence.getValue()) {
                if (node instanceof MappingNode mapping) {
                    Optional.ofNullable(new YamlItem(mapping, firstLine).values.get(inner))
                            .flatMap(this::scalar)
                            .ifPresent(list::add);
                }
            }
        }
        return list;
    }

    private Optional<Value> scalar(Node node) {
        if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
            return Optional.of(new Value(
                    scalar.getValue().strip(), firstLine + node.getStartMark().getLine()));
        }
        return Optional.empty();
    }
}
