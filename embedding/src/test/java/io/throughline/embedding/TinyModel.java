// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An ONNX model so small that its vectors can be worked out by hand: each of six words has a row of a 6 × 3 table, and
 * the token vectors are those rows. Numbers of fields are those of `onnx.proto`.
 */
final class TinyModel {
    static final float[][] TABLE = {{9, 9, 9}, {0, 3, 4}, {0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    static final String TOKENIZER = """
            {"version": "1.0", "truncation": %s, "padding": null, "added_tokens": [],
             "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                          {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
               "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
               "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]},
                                  "[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}},
             "decoder": null,
             "model": {"type": "WordLevel", "unk_token": "[UNK]",
               "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "red": 3, "green": 4, "blue": 5%s}}}
            """;
    static final int FLOAT = 1;
    static final int INT64 = 7;

    private final List<String> inputs = new ArrayList<>(List.of("input_ids"));
    private int positions;
    private boolean pooled;
    private String truncation = "null";
    private String extraWords = "";

    TinyModel input(String name) {
        inputs.add(name);
        return this;
    }

    TinyModel renameIds(String name) {
        inputs.set(0, name);
        return this;
    }

    /** Fails on texts of more tokens, as a model with a position table does. Reads the input {@code attention_mask}. */
    TinyModel positions(int most) {
        positions = most;
        return input("attention_mask");
    }

    /** Gives {@code [batch][3]}, the mean over the tokens, instead of {@code [batch][tokens][3]}. */
    TinyModel pooled() {
        pooled = true;
        return this;
    }

    TinyModel truncatedAt(int tokens) {
        truncation = "{\"direction\": \"Right\", \"max_length\": %d, \"strategy\": \"LongestFirst\", \"stride\": 0}"
                .formatted(tokens);
        return this;
    }

    /** Gives the tokenizer a word that the model's table lacks. */
    TinyModel wordBeyondTable(String word) {
        extraWords = ", \"%s\": 6".formatted(word);
        return this;
    }

    /** @return path of the model, its tokenizer beside it */
    Path writeTo(Path folder) throws IOException {
        var file = folder.resolve("model.onnx");
        Files.write(file, bytes());
        Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER.formatted(truncation, extraWords));
        return file;
    }

    private byte[] bytes() {
        var nodes = new ArrayList<byte[]>();
        var last = "words";
        nodes.add(node("Gather", "words", "table", inputs.get(0)));
        if (positions > 0) {
            nodes.add(node("CumSum", "position", "attention_mask", "axis"));
            nodes.add(node("Gather", "zeros", "position_table", "position"));
            nodes.add(node("Add", "placed", "words", "zeros"));
            last = "placed";
        }
        nodes.add(pooled ? meanOverTokens(last) : node("Identity", "output", last));
        return new ProtoWriter()
                .number(1, 9) // ir_version
                .message(8, opset -> opset.number(2, 18))
                .message(7, graph -> {
                    nodes.forEach(node -> graph.bytes(1, node));
                    graph.text(2, "tiny");
                    graph.bytes(5, floats("table", TABLE));
                    graph.bytes(5, floats("position_table", new float[positions + 1][TABLE[0].length]));
                    graph.bytes(5, integers("axis", new long[0], 1));
                    graph.bytes(5, integers("axes", new long[] {1}, 1));
                    inputs.forEach(name -> graph.bytes(11, value(name, INT64, "batch", "tokens")));
                    graph.bytes(12, value("output", FLOAT, outputShape()));
                })
                .toByteArray();
    }

    private String[] outputShape() {
        return pooled ? new String[] {"batch", "dimensions"} : new String[] {"batch", "tokens", "dimensions"};
    }

    private static byte[] meanOverTokens(String input) {
        var doNotKeepDimension =
                new ProtoWriter().text(1, "keepdims").number(3, 0).number(20, 2).toByteArray();
        return new ProtoWriter()
                .text(1, input)
                .text(1, "axes")
                .text(2, "output")
                .text(4, "ReduceMean")
                .bytes(5, doNotKeepDimension)
                .toByteArray();
    }

    static byte[] node(String operation, String output, String... operationInputs) {
        var node = new ProtoWriter();
        Arrays.stream(operationInputs).forEach(input -> node.text(1, input));
        return node.text(2, output).text(3, output).text(4, operation).toByteArray();
    }

    static byte[] floats(String name, float[][] rows) {
        var raw =
                ByteBuffer.allocate(rows.length * rows[0].length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var row : rows) {
            for (var value : row) {
                raw.putFloat(value);
            }
        }
        return new ProtoWriter()
                .number(1, rows.length)
                .number(1, rows[0].length)
                .number(2, FLOAT)
                .text(8, name)
                .bytes(9, raw.array())
                .toByteArray();
    }

    static byte[] integers(String name, long[] shape, long value) {
        var tensor = new ProtoWriter();
        Arrays.stream(shape).forEach(size -> tensor.number(1, size));
        var raw = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return tensor.number(2, INT64).text(8, name).bytes(9, raw.array()).toByteArray();
    }

    static byte[] value(String name, int type, String... shape) {
        return new ProtoWriter()
                .text(1, name)
                .message(
                        2,
                        typeProto -> typeProto.message(
                                1, tensor -> tensor.number(1, type).message(2, dimensions -> Arrays.stream(shape)
                                        .forEach(size -> dimensions.message(1, dimension -> dimension.text(2, size))))))
                .toByteArray();
    }

    static byte[] notOnnx() {
        return "This is no model, whatever its name says.".getBytes(StandardCharsets.UTF_8);
    }
}
