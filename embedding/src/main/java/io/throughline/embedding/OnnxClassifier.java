// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Token ids of two texts to the probability that they belong together, one pair a run on the calling thread. */
final class OnnxClassifier implements AutoCloseable {
    private final OpenGate gate = new OpenGate();
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Set<String> inputs;
    private final String output;
    private final String name;

    private OnnxClassifier(
            OrtEnvironment environment, OrtSession session, Set<String> inputs, String output, String name) {
        this.environment = environment;
        this.session = session;
        this.inputs = inputs;
        this.output = output;
        this.name = name;
    }

    static OnnxClassifier open(OrtEnvironment environment, ModelFile file, String name) {
        var session = OnnxEncoder.session(environment, file, name);
        try {
            ModelSignature.requireInputs(name, session.getInputInfo());
            return new OnnxClassifier(
                    environment,
                    session,
                    Set.copyOf(session.getInputInfo().keySet()),
                    output(name, session.getOutputInfo()),
                    name);
        } catch (OrtException | RuntimeException e) {
            OnnxEncoder.close(session);
            if (e instanceof ModelException known) {
                throw known;
            }
            throw new ModelException("The model `%s` does not tell its inputs.".formatted(name), e);
        }
    }

    private static String output(String name, Map<String, NodeInfo> outputs) {
        for (var found : outputs.values()) {
            if (found.getInfo() instanceof TensorInfo tensor
                    && tensor.type == OnnxJavaType.FLOAT
                    && tensor.getShape().length == 2
                    && tensor.getShape()[1] <= 2) {
                return found.getName();
            }
        }
        throw new ModelException(
                "The model `%s` has no float output with one or two values a text, as a reranker has; its outputs are %s."
                        .formatted(name, outputs.keySet()));
    }

    /** @return in [0, 1] */
    double probability(PairFrame.Framed pair) {
        try {
            return gate.use(() -> run(pair));
        } catch (OrtException e) {
            throw new ModelException(
                    "The model `%s` refuses a text of %d tokens: is its tokenizer.json its own, and max-tokens not beyond what it was made for?"
                            .formatted(name, pair.ids().length),
                    e);
        }
    }

    private double run(PairFrame.Framed pair) throws OrtException {
        var shape = new long[] {1, pair.ids().length};
        var ones = new long[pair.ids().length];
        Arrays.fill(ones, 1);
        try (var ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pair.ids()), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(pair.types()), shape)) {
            var given = new HashMap<String, OnnxTensor>();
            given.put(ModelSignature.IDS, ids);
            given.put(ModelSignature.MASK, mask);
            given.put(ModelSignature.TYPES, types);
            given.keySet().retainAll(inputs);
            try (var result = session.run(given, Set.of(output))) {
                var logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
                return switch (logits.remaining()) {
                    case 1 -> logistic(logits.get(0));
                    case 2 -> logistic((double) logits.get(1) - logits.get(0));
                    default ->
                        throw new ModelException("The model `%s` gives %d values for a text, a reranker one or two."
                                .formatted(name, logits.remaining()));
                };
            }
        }
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Override
    public void close() {
        gate.close(() -> {
            OnnxEncoder.close(session);
            return session;
        });
    }
}
