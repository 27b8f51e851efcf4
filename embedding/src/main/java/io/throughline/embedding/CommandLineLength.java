// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * ONNX Runtime 1.29 ends the process without a word when it is loaded into one whose command line is longer than about 3,970
 * bytes. A sentence is better.
 */
final class CommandLineLength {
    /** Bytes, with the zero byte that ends each argument. */
    static final int BYTES_MAX = 3_800;

    private static final Path OWN = Path.of("/proc/self/cmdline");

    private CommandLineLength() {}

    /** @throws ModelException when loading ONNX Runtime would end this process */
    static void check() {
        check(OWN);
    }

    static void check(Path commandLine) {
        int length;
        try {
            length = Files.readAllBytes(commandLine).length;
        } catch (IOException e) {
            return; // no such file on this system, where the fault was not seen either
        }
        if (length > BYTES_MAX) {
            throw new ModelException(
                    "The command line is %d bytes long and ONNX Runtime takes at most %d: name fewer sources at once, and give Java its class path in CLASSPATH."
                            .formatted(length, BYTES_MAX));
        }
    }
}
