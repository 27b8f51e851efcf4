// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/**
 * The block between two lines of three dashes at the top of a text. Its YAML is only composed, never constructed: every
 * value stays the words that were written, no date or number is guessed and no object comes to life.
 *
 * @param fields by name in lower case with underscores; the values as written, in order
 * @param body what follows the block, or the whole text when there is none
 * @param bodyLine the line where the body begins, 1-based
 * @param problem why the block could not be read, with its line; empty when it could, or when there is none
 */
public record FrontMatter(Map<String, Field> fields, String body, int bodyLine, Optional<Problem> problem) {
    private static final int LENGTH_MAX = 64 * 1024;
    private static final int VALUES_MAX = 1_000;
    private static final int NESTING_MAX = 10;

    /** @param line where the name stands, 1-based */
    public record Field(List<String> values, int line) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /** @param block the text that could not be read */
    public record Problem(int line, String message, String block) {}

    public FrontMatter {
        fields = Map.copyOf(fields);
    }

    public static FrontMatter split(String text) {
        if (!text.startsWith("---")) {
            return none(text);
        }
        int start = text.indexOf('\n') + 1;
        if (start == 0 || !text.substring(0, start).strip().equals("---")) {
            return none(text);
        }
        int line = 2;
        for (int at = start; at < text.length() && at - start <= LENGTH_MAX; line++) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            var content = text.substring(at, end).stripTrailing();
            int next = newline < 0 ? text.length() : newline + 1;
            if (content.equals("---") || content.equals("...")) {
                return read(text.substring(start, at), text.substring(next), line + 1);
            }
            at = next;
        }
        return none(text);
    }

    private static FrontMatter none(String text) {
        return new FrontMatter(Map.of(), text, 1, Optional.empty());
    }

    private static FrontMatter read(String block, String body, int bodyLine) {
        try {
            var root = new Yaml(limits()).compose(new StringReader(block));
            if (root == null) {
                return new FrontMatter(Map.of(), body, bodyLine, Optional.empty());
            }
            if (root instanceof MappingNode mapping) {
                return new FrontMatter(fields(mapping), body, bodyLine, Optional.empty());
            }
            return broken(block, body, bodyLine, 2, "it is no list of `name: value` lines");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            return broken(block, body, bodyLine, mark == null ? 2 : mark.getLine() + 2, String.valueOf(e.getProblem()));
        } catch (YAMLException | StackOverflowError e) {
            return broken(block, body, bodyLine, 2, "it is nested too deeply or holds characters that YAML forbids");
        }
    }

    private static FrontMatter broken(String block, String body, int bodyLine, int line, String message) {
        return new FrontMatter(
                Map.of(), body, bodyLine, Optional.of(new Problem(line, Titles.oneLine(message), block)));
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setCodePointLimit(2 * LENGTH_MAX);
        options.setNestingDepthLimit(NESTING_MAX);
        options.setMaxAliasesForCollections(NESTING_MAX);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private static Map<String, Field> fields(MappingNode mapping) {
        var fields = new LinkedHashMap<String, Field>();
        for (var entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name) {
                var values = values(entry.getValueNode());
                if (!values.isEmpty()) {
                    // The block begins on line 2 of the text.
                    int line = name.getStartMark().getLine() + 2;
                    fields.putIfAbsent(fold(name.getValue()), new Field(values, line));
                }
            }
        }
        return fields;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static List<String> values(Node node) {
        var values = new ArrayList<String>();
        if (node instanceof ScalarNode scalar) {
            add(scalar, values);
        } else if (node instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar && values.size() < VALUES_MAX) {
                    add(scalar, values);
                }
            }
        }
        return values;
    }

    private static void add(ScalarNode scalar, List<String> values) {
        if (!scalar.getTag().equals(Tag.NULL) && !scalar.getValue().isBlank()) {
            values.add(scalar.getValue().strip());
        }
    }
}
