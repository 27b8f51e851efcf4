// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import io.throughline.database.DataFolder;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code run.json} in a data folder: who serves it now. Readable by its owner only, and without any secret. */
public final class RunFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    private RunFile(Path file) {
        this.file = file;
    }

    public static RunFile of(Path dataFolder) {
        return new RunFile(dataFolder.resolve("run.json"));
    }

    /** Empty when nobody serves the folder, also when somebody did and was killed. */
    public Optional<RunningInstance> running() {
        try {
            return Optional.of(JSON.readValue(Files.readString(file), RunningInstance.class))
                    .filter(RunningInstance::isAlive);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    public void write(RunningInstance instance) {
        try {
            DataFolder.writePrivately(file, JSON.writeValueAsString(instance) + "\n");
        } catch (IOException e) {
            throw UserFailure.failure(
                    "The file %s cannot be written: check who owns it, and the space on its disk.".formatted(file));
        }
    }

    /** A file that stays behind does no harm: its process is gone. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
