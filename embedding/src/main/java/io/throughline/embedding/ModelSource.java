// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

/** Where a model's files come from. Both are checked while they are read, before any native code sees them. */
sealed interface ModelSource extends ModelChoice permits BundledModel, OnnxFile {

    ModelTraits traits();

    /** The text of {@code tokenizer.json}. */
    String readTokenizer();

    ModelFile readModel();
}
