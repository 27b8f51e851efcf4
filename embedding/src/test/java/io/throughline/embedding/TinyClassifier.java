// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sequence classifier whose logit is the sum of what the words of the second text weigh: red 2, green -1, blue 0.5. The
 * first text counts nothing, which shows that the model is told which text a token belongs to.
 */
final class TinyClassifier {
    private static final float[][] WEIGHTS = {{0}, {100}, {0}, {2}, {-1}, {0.5f}};
    private static final float[][] KINDS = {{0}, {1}};

    private TinyClassifier() {}

    /** @return path of the model, its tokenizer beside it */
    static Path writeTo(Path folder) throws IOException {
        var file = folder.resolve("model.onnx");
        Files.write(file, bytes());
        Files.writeString(
                folder.resolve("tokenizer.json"),
                TinyModel.TOKENIZER.formatted("null", "").replaceAll("\"pair\": \\[.*", """
                                "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                                         {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                                         {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                                """));
        return file;
    }

    private static byte[] bytes() {
        var sum = new ProtoWriter()
                .text(1, "counted")
                .text(1, "axes")
                .text(2, "logits")
                .text(4, "ReduceSum")
                .bytes(
                        5,
                        new ProtoWriter()
                                .text(1, "keepdims")
                                .number(3, 0)
                                .number(20, 2)
                                .toByteArray())
                .toByteArray();
        return new ProtoWriter()
                .number(1, 9) // ir_version
                .message(8, opset -> opset.number(2, 18))
                .message(7, graph -> {
                    graph.bytes(1, TinyModel.node("Gather", "words", "weights", "input_ids"));
                    graph.bytes(1, TinyModel.node("Gather", "texts", "kinds", "token_type_ids"));
                    graph.bytes(1, TinyModel.node("Mul", "counted", "words", "texts"));
                    graph.bytes(1, sum);
                    graph.text(2, "tiny");
                    graph.bytes(5, TinyModel.floats("weights", WEIGHTS));
                    graph.bytes(5, TinyModel.floats("kinds", KINDS));
                    graph.bytes(5, TinyModel.integers("axes", new long[] {1}, 1));
                    graph.bytes(11, TinyModel.value("input_ids", TinyModel.INT64, "batch", "tokens"));
                    graph.bytes(11, TinyModel.value("token_type_ids", TinyModel.INT64, "batch", "tokens"));
                    graph.bytes(12, TinyModel.value("logits", TinyModel.FLOAT, "batch", "labels"));
                })
                .toByteArray();
    }
}
