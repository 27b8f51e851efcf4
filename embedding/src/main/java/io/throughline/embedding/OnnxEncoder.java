// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;

/**
 * Token ids to a vector, one text a run on the calling thread; callers run many at once.
 *
 * <p>Why no batches: a dynamically quantised model scales its activations by the largest value in the whole batch, so
 * that a text's vector changes with its neighbours and with padding (cosines down to 0.98 against the same text alone).
 * One text a run gives one vector a text for ever, and with a run on each core it is as fast: see this module's README.
 */
// [impl->TL-SPEC-6]
final class OnnxEncoder implements AutoCloseable {
    /** Its errors come to us as exceptions; the native library would also print them for everybody to see. */
    private static final OrtLoggingLevel SILENT = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;

    private final OpenGate gate = new OpenGate();
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ModelSignature signature;
    private final Pooling pooling;
    private final String name;

    private OnnxEncoder(OrtEnvironment environment, OrtSession session, ModelSignature signature, ModelTraits traits) {
        this.environment = environment;
        this.session = session;
        this.signature = signature;
        this.pooling = traits.pooling();
        this.name = traits.name();
    }

    /** Loads the native library, which takes longest; calling it early lets that overlap with reading the model. */
    static OrtEnvironment environment() {
        UnpackedRuntime.prepare(NativeCache.folder());
        try {
            var environment = OrtEnvironment.getEnvironment(SILENT, "throughline");
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | RuntimeException | LinkageError e) {
            throw new ModelException(
                    "ONNX Runtime cannot be loaded on %s %s: is there a build for this platform, and is `%s` writable?"
                            .formatted(
                                    System.getProperty("os.name"),
                                    System.getProperty("os.arch"),
                                    System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    /** A session of one thread: runs side by side are the caller's business. */
    static OrtSession session(OrtEnvironment environment, ModelFile file, String name) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setSessionLogLevel(SILENT);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return file.opener().open(environment, options);
        } catch (OrtException e) {
            throw new ModelException(
                    "The model `%s` is not an ONNX file that ONNX Runtime can open.".formatted(name), e);
        }
    }

    static OnnxEncoder open(OrtEnvironment environment, ModelFile file, ModelTraits traits) {
        var session = session(environment, file, traits.name());
        try {
            var signature =
                    ModelSignature.of(traits.name(), traits.pooling(), session.getInputInfo(), session.getOutputInfo());
            return new OnnxEncoder(environment, session, signature, traits);
        } catch (OrtException | RuntimeException e) {
            close(session);
            if (e instanceof ModelException known) {
                throw known;
            }
            throw new ModelException("The model `%s` does not tell its inputs.".formatted(traits.name()), e);
        }
    }

    /**
     * @param ids tokens of one text, special ones included
     * @return {@code [dimensions]}, unit length
     * @throws ModelException when the model refuses the ids, because they are too many or unknown to it
     */
    float[] encode(long[] ids) {
        try {
            return UnitVectors.normalise(gate.use(() -> run(ids)));
        } catch (OrtException e) {
            throw new ModelException(
                    "The model `%s` refuses a text of %d tokens: is its tokenizer.json its own, and max-tokens not beyond what it was made for?"
                            .formatted(name, ids.length),
                    e);
        }
    }

    private float[] run(long[] ids) throws OrtException {
        var shape = new long[] {1, ids.length};
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape)) {
            var inputs = new HashMap<String, OnnxTensor>();
            inputs.put(ModelSignature.IDS, idTensor);
            inputs.put(ModelSignature.MASK, mask);
            inputs.put(ModelSignature.TYPES, types);
            inputs.keySet().retainAll(signature.inputs());
            try (var result = session.run(inputs, Set.of(signature.output()))) {
                return pool((OnnxTensor) result.get(0), ids.length);
            }
        }
    }

    private float[] pool(OnnxTensor output, int tokens) {
        var shape = output.getInfo().getShape();
        var dimensions = (int) shape[shape.length - 1];
        if (pooling != Pooling.NONE && shape[1] != tokens) {
            throw new ModelException("The model `%s` gives %d vectors for %d tokens, which cannot be pooled."
                    .formatted(name, shape[1], tokens));
        }
        return pooling.pool(output.getFloatBuffer(), tokens, dimensions);
    }

    @Override
    public void close() {
        gate.close(() -> {
            close(session);
            return session;
        });
    }

    static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The ONNX session could not be closed.", e);
        }
    }
}
