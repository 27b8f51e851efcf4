// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

/** Which model to open: a bundled one by name, or any BERT-like ONNX model by path. */
// [impl->TL-US-18]
public sealed interface ModelChoice permits ModelSource {

    /** The model used when nobody chooses one: {@code bge-small-en-v1.5}. */
    static ModelChoice standard() {
        return BundledModel.BGE_SMALL;
    }

    /**
     * Reads a choice as people write it:
     *
     * <ul>
     *   <li>{@code bge-small-en-v1.5} (also when {@code text} is blank) or {@code all-minilm-l6-v2};
     *   <li>{@code /path/model.onnx} with {@code tokenizer.json} in the same folder, optionally followed by
     *       {@code #} and settings joined by {@code &}: {@code sha256=HEX} (the file must have this checksum),
     *       {@code pooling=mean|cls|none} (default mean), {@code max-tokens=N} (default: the tokenizer's own limit,
     *       else 512) and {@code query-prefix=TEXT} (percent-encoded, default empty).
     * </ul>
     *
     * @throws ModelException when there is no such model or setting
     */
    static ModelChoice parse(String text) {
        var wanted = text.strip();
        if (wanted.isEmpty()) {
            return standard();
        }
        for (var model : BundledModel.values()) {
            if (model.traits().name().equalsIgnoreCase(wanted)) {
                return model;
            }
        }
        return OnnxFile.parse(wanted);
    }
}
