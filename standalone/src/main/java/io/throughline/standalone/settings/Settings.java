// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

import io.throughline.database.DatabaseSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Everything in force for a command.
 *
 * @param data the data folder, absolute
 * @param port where the service listens, 0 for a free one
 * @param boltPort where the database listens, 0 for a free one
 * @param model the embedding model as people write it
 * @param principal as whom is read
 * @param heapMegabytes largest heap of the database
 * @param neo4jUri an external database to use instead of the data folder's; empty when there is none
 */
public record Settings(
        Setting<Path> data,
        Setting<Integer> port,
        Setting<Integer> boltPort,
        Setting<String> model,
        Setting<String> principal,
        Setting<Integer> heapMegabytes,
        Setting<String> neo4jUri) {
    public static final int PORT_DEFAULT = 8080;
    private static final int PORT_MAX = 65_535;
    private static final int HEAP_MIN = 256;
    private static final int HEAP_MAX = 65_536;
    private static final String DEFAULT = "default";

    /** @throws UserFailure when a value is out of its range, naming it, the value and the range */
    public static Settings resolve(Given given, Map<String, String> environment) {
        var sources = new SettingSources(environment);
        var data = sources.find("data", given.data(), "THROUGHLINE_DATA", Path::of, fallback("data", Path.of("data")));
        var folder = data.value().toAbsolutePath().normalize();
        var port = sources.find(
                "port", given.port(), "THROUGHLINE_PORT", Integer::valueOf, fallback("port", PORT_DEFAULT));
        var boltPort = sources.find(
                "bolt-port", given.boltPort(), "THROUGHLINE_BOLT_PORT", Integer::valueOf, fallback("bolt-port", 0));
        var model =
                sources.find("model", given.model(), "THROUGHLINE_MODEL", text -> text, () -> rememberedModel(folder));
        var principal =
                sources.find("as", given.principal(), "THROUGHLINE_PRINCIPAL", text -> text, fallback("as", "local"));
        Setting<Integer> heap = sources.find(
                "database-heap",
                null,
                "THROUGHLINE_DATABASE_HEAP",
                Integer::valueOf,
                fallback(
                        "database-heap",
                        DatabaseSettings.of(Path.of("."), folder).heapMegabytes()));
        Setting<String> uri =
                sources.find("neo4j-uri", null, "THROUGHLINE_NEO4J_URI", text -> text, fallback("neo4j-uri", ""));
        SettingSources.inRange(port, 0, PORT_MAX);
        SettingSources.inRange(boltPort, 0, PORT_MAX);
        SettingSources.inRange(heap, HEAP_MIN, HEAP_MAX);
        return new Settings(
                new Setting<>(data.name(), folder, data.origin()), port, boltPort, model, principal, heap, uri);
    }

    public List<Setting<?>> all() {
        return List.of(data, port, boltPort, model, principal, heapMegabytes, neo4jUri);
    }

    /** How the database of the data folder is run, on the port of these settings. */
    public DatabaseSettings database() {
        var settings = DatabaseSettings.of(Installation.databaseLibraries(), data.value());
        return settings.withHeap(heapMegabytes.value()).onPort(boltPort.value());
    }

    private static Setting<String> rememberedModel(Path folder) {
        var remembered = RememberedModel.of(folder).read();
        return remembered == null
                ? new Setting<>("model", "bge-small-en-v1.5", DEFAULT)
                : new Setting<>("model", remembered, "data folder");
    }

    private static <T> Supplier<Setting<T>> fallback(String name, T value) {
        return () -> new Setting<>(name, value, DEFAULT);
    }
}
