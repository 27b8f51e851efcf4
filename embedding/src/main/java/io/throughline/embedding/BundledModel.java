// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * The models that travel with us inside jars, pinned by checksum: vectors written with one release are comparable with
 * those of the next only if model and tokenizer are the same to the byte.
 */
enum BundledModel implements ModelSource {
    /** BAAI/bge-small-en-v1.5, dynamically quantised to 8 bits. Query prefix as its authors give it. */
    BGE_SMALL(
            "/bge-small-en-v1.5-q",
            "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
            "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
            new ModelTraits(
                    "bge-small-en-v1.5",
                    Pooling.CLS,
                    OptionalInt.of(512),
                    OptionalInt.of(384),
                    "Represent this sentence for searching relevant passages: ",
                    "MIT")),
    /** sentence-transformers/all-MiniLM-L6-v2, dynamically quantised to 8 bits. Its authors cut at 256 tokens. */
    MINILM(
            "/all-minilm-l6-v2-q",
            "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1",
            "da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0",
            new ModelTraits(
                    "all-minilm-l6-v2", Pooling.MEAN, OptionalInt.of(256), OptionalInt.of(384), "", "Apache-2.0"));

    private final String resource;
    private final String modelChecksum;
    private final String tokenizerChecksum;
    private final ModelTraits traits;

    BundledModel(String resource, String modelChecksum, String tokenizerChecksum, ModelTraits traits) {
        this.resource = resource;
        this.modelChecksum = modelChecksum;
        this.tokenizerChecksum = tokenizerChecksum;
        this.traits = traits;
    }

    @Override
    public ModelTraits traits() {
        return traits;
    }

    @Override
    public String readTokenizer() {
        return new String(read(resource + "-tokenizer.json", tokenizerChecksum), StandardCharsets.UTF_8);
    }

    @Override
    public ModelFile readModel() {
        var bytes = read(resource + ".onnx", modelChecksum);
        return new ModelFile(modelChecksum, (environment, options) -> environment.createSession(bytes, options));
    }

    @Override
    public String toString() {
        return traits.name();
    }

    private byte[] read(String path, String expected) {
        try (var in = BundledModel.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new ModelException("The model `%s` is not in this installation: its file `%s` is missing."
                        .formatted(traits.name(), path));
            }
            var bytes = in.readAllBytes();
            var found = Sha256.of(bytes);
            if (!found.equals(expected)) {
                throw new ModelException(
                        "The bundled file `%s` is damaged, its SHA-256 is %s and should be %s: install Throughline again."
                                .formatted(path, found, expected));
            }
            return bytes;
        } catch (IOException e) {
            throw new ModelException("The bundled file `%s` cannot be read.".formatted(path), e);
        }
    }
}
