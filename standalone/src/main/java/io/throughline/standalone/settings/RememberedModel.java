// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The model that filled a data folder, as the person wrote it, so that it need be named once only. The graph holds the
 * model's card, which decides; this is what the next command takes when nobody says otherwise.
 */
public final class RememberedModel {
    private final Path file;

    private RememberedModel(Path file) {
        this.file = file;
    }

    public static RememberedModel of(Path dataFolder) {
        return new RememberedModel(dataFolder.resolve("model.txt"));
    }

    public @Nullable String read() {
        try {
            var text = Files.readString(file).strip();
            return text.isEmpty() ? null : text;
        } catch (IOException e) {
            return null;
        }
    }

    public void write(String model) {
        try {
            Files.writeString(file, model + "\n");
        } catch (IOException e) {
            throw UserFailure.failure(
                    "The file %s cannot be written: check who owns it, and the space on its disk.".formatted(file));
        }
    }
}
