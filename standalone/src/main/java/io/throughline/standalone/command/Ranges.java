// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.settings.UserFailure;

/** Numbers of the command line. */
final class Ranges {
    private Ranges() {}

    static void require(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw UserFailure.usage("%s is %d, allowed is %d to %d.".formatted(option, value, min, max));
        }
    }
}
