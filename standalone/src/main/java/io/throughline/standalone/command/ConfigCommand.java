// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Setting;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.view.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "config",
        header = "Print the settings in force and where each comes from.",
        description = "Strongest first: the command line, the environment, the data folder, the default.",
        footer = {
            "%nExamples:",
            "  throughline config",
            "  THROUGHLINE_PORT=9090 throughline config --data shop-data --json",
        })
final class ConfigCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(names = "--json", description = "Print a JSON array, a setting a line.")
    private boolean json;

    ConfigCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(Given.data(dataOptions.data), session.environment())
                .all();
        session.out()
                .println(
                        json
                                ? Json.array(settings.stream()
                                        .map(ConfigCommand::row)
                                        .toList())
                                : text(settings));
        return 0;
    }

    private static Map<String, @Nullable Object> row(Setting<?> setting) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("name", setting.name());
        row.put("value", plain(setting.value()));
        row.put("origin", setting.origin());
        return row;
    }

    private static Object plain(Object value) {
        return value instanceof Integer ? value : value.toString();
    }

    private static String text(List<Setting<?>> settings) {
        return settings.stream()
                .map(setting -> "%-14s %-40s %s"
                        .formatted(
                                setting.name(),
                                setting.value().toString().isEmpty() ? "-" : setting.value(),
                                setting.origin()))
                .collect(Collectors.joining("\n"));
    }
}
