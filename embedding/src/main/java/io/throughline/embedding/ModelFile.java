// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** An ONNX file whose checksum is known and accepted. */
record ModelFile(String checksum, SessionOpener opener) {

    /** Opens from memory or from a path; large models with weights in side files need the path. */
    @FunctionalInterface
    interface SessionOpener {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }
}
