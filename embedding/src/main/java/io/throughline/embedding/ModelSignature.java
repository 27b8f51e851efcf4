// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tensors a model takes and which one to read.
 *
 * @param inputs in any order, a subset of {@link #KNOWN_INPUTS} that holds at least the ids
 * @param output name of a float tensor: {@code [batch][tokens][dimensions]}, or {@code [batch][dimensions]} without pooling
 */
record ModelSignature(Set<String> inputs, String output) {
    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";
    private static final Set<String> KNOWN_INPUTS = Set.of(IDS, MASK, TYPES);
    /** Names that exporters give to the output we want, tried before all others. */
    private static final List<String> USUAL_TOKEN_OUTPUTS = List.of("last_hidden_state", "token_embeddings");

    private static final List<String> USUAL_TEXT_OUTPUTS =
            List.of("sentence_embedding", "text_embeds", "pooler_output");
    private static final int TOKEN_RANK = 3;
    private static final int TEXT_RANK = 2;

    static ModelSignature of(
            String model, Pooling pooling, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs) {
        requireInputs(model, inputs);
        var rank = pooling == Pooling.NONE ? TEXT_RANK : TOKEN_RANK;
        var usual = pooling == Pooling.NONE ? USUAL_TEXT_OUTPUTS : USUAL_TOKEN_OUTPUTS;
        for (var name : usual) {
            if (outputs.containsKey(name) && isFloat(outputs.get(name), rank)) {
                return new ModelSignature(Set.copyOf(inputs.keySet()), name);
            }
        }
        for (var output : outputs.values()) {
            if (isFloat(output, rank)) {
                return new ModelSignature(Set.copyOf(inputs.keySet()), output.getName());
            }
        }
        throw new ModelException(
                "The model `%s` has no float output with %d dimensions, which pooling=%s needs; its outputs are %s."
                        .formatted(model, rank, pooling.value(), outputs.keySet()));
    }

    static void requireInputs(String model, Map<String, NodeInfo> inputs) {
        if (!inputs.containsKey(IDS) || !KNOWN_INPUTS.containsAll(inputs.keySet())) {
            throw new ModelException(
                    "The model `%s` takes the inputs %s; only input_ids with attention_mask and token_type_ids are supported."
                            .formatted(model, inputs.keySet()));
        }
        for (var input : inputs.values()) {
            if (!(input.getInfo() instanceof TensorInfo tensor)
                    || tensor.type != OnnxJavaType.INT64
                    || tensor.getShape().length != TEXT_RANK) {
                throw new ModelException(
                        "The model `%s` takes `%s` in another form than 64-bit integers by text and token, which is not supported."
                                .formatted(model, input.getName()));
            }
        }
    }

    private static boolean isFloat(NodeInfo output, int rank) {
        return output.getInfo() instanceof TensorInfo tensor
                && tensor.type == OnnxJavaType.FLOAT
                && tensor.getShape().length == rank;
    }
}
