// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds a value by the strongest voice: the command line, then the environment, then what else is offered. */
final class SettingSources {
    private final Map<String, String> environment;

    SettingSources(Map<String, String> environment) {
        this.environment = environment;
    }

    <T> Setting<T> find(
            String name, @Nullable T given, String variable, Function<String, T> read, Supplier<Setting<T>> otherwise) {
        if (given != null) {
            return new Setting<>(name, given, "--" + name);
        }
        var text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return otherwise.get();
        }
        try {
            return new Setting<>(name, read.apply(text.strip()), variable);
        } catch (IllegalArgumentException e) {
            throw UserFailure.usage("%s is `%s`, which cannot be read as %s.".formatted(variable, text, name));
        }
    }

    static int inRange(Setting<Integer> setting, int min, int max) {
        if (setting.value() < min || setting.value() > max) {
            throw UserFailure.usage(
                    "%s is %d, allowed is %d to %d.".formatted(setting.origin(), setting.value(), min, max));
        }
        return setting.value();
    }
}
