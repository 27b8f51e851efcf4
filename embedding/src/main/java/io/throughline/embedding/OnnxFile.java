// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A model of the user's own.
 *
 * @param checksum the SHA-256 it must have, when the user stated one
 * @param maxTokens the user's limit, when stated
 */
record OnnxFile(Path path, Optional<String> checksum, Pooling pooling, OptionalInt maxTokens, String queryPrefix)
        implements ModelSource {
    private static final String EXTENSION = ".onnx";

    static OnnxFile parse(String text) {
        var hash = text.lastIndexOf('#');
        var file = hash < 0 ? text : text.substring(0, hash);
        if (!file.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
            throw new ModelException(
                    "There is no model `%s`: use bge-small-en-v1.5, all-minilm-l6-v2, or the path of an .onnx file."
                            .formatted(text));
        }
        var settings = ModelSettings.parse(hash < 0 ? "" : text.substring(hash + 1));
        try {
            return new OnnxFile(
                    Path.of(file),
                    settings.checksum(),
                    settings.pooling(),
                    settings.maxTokens(),
                    settings.queryPrefix());
        } catch (InvalidPathException e) {
            throw new ModelException("`%s` is no path on this machine.".formatted(file), e);
        }
    }

    /** Folder and file: the file alone is {@code model.onnx} far too often. */
    private String name() {
        var absolute = path.toAbsolutePath().normalize();
        var folder = absolute.getParent() == null ? null : absolute.getParent().getFileName();
        return folder == null ? path.getFileName().toString() : folder + "/" + path.getFileName();
    }

    @Override
    public ModelTraits traits() {
        return new ModelTraits(name(), pooling, maxTokens, OptionalInt.empty(), queryPrefix, "unknown");
    }

    @Override
    public String readTokenizer() {
        var file = path.resolveSibling("tokenizer.json");
        if (!Files.isRegularFile(file)) {
            throw new ModelException(
                    "The model `%s` needs its tokenizer beside it: there is no file `%s`.".formatted(path, file));
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ModelException("The tokenizer `%s` cannot be read as UTF-8 text.".formatted(file), e);
        }
    }

    @Override
    public ModelFile readModel() {
        if (!Files.isRegularFile(path)) {
            throw new ModelException("There is no model file `%s`.".formatted(path));
        }
        String found;
        try (var in = Files.newInputStream(path)) {
            found = Sha256.of(in);
        } catch (IOException e) {
            throw new ModelException("The model file `%s` cannot be read.".formatted(path), e);
        }
        if (checksum.isPresent() && !checksum.get().equals(found)) {
            throw new ModelException("The model file `%s` has the SHA-256 %s, but %s was asked for."
                    .formatted(path, found, checksum.get()));
        }
        return new ModelFile(found, (environment, options) -> environment.createSession(path.toString(), options));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
