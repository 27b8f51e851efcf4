// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.doctor;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program on the PATH that tells its version. */
final class Tool {
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");
    private static final int SECONDS_MAX = 5;

    private final String program;

    Tool(String program) {
        this.program = program;
    }

    /** Empty when it is not there or does not run. */
    Optional<String> version() {
        try {
            var process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var version = VERSION.matcher(new String(process.getInputStream().readAllBytes()));
            return process.exitValue() == 0 && version.find() ? Optional.of(version.group()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }
}
