// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of the database, written as a file that people can read and that is made anew at each start.
 *
 * @param home folder of store and logs
 * @param plugins folder of the jars whose procedures are registered
 * @param port of Bolt, 0 for a free one
 * @param heapMegabytes largest heap of this process; what the index writer may use is a share of it
 * @param pageCacheMegabytes memory for the store's pages
 */
record ServerConfiguration(Path home, Path plugins, int port, int heapMegabytes, int pageCacheMegabytes) {
    Path write() throws IOException {
        Files.createDirectories(home);
        var text = settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("\n", "# Made by Throughline at each start. Changes are lost.\n", "\n"));
        return Files.writeString(home.resolve("neo4j.conf"), text);
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.bolt.enabled", "true");
        settings.put("server.bolt.listen_address", "127.0.0.1:" + port);
        settings.put("server.bolt.advertised_address", "127.0.0.1:" + port);
        settings.put("server.bolt.tls_level", "DISABLED");
        settings.put("dbms.security.auth_enabled", "true");
        // A local client that mistypes a password must not lock everyone out.
        settings.put("dbms.security.auth_max_failed_attempts", "0");
        settings.put("dbms.usage_report.enabled", "false");
        settings.put("server.bolt.telemetry.enabled", "false");
        settings.put("server.directories.plugins", plugins.toString());
        settings.put("server.memory.pagecache.size", pageCacheMegabytes + "m");
        // The stock transaction log takes 256 MB for each database and keeps 2 GB: too much for a project's folder.
        settings.put("db.tx_log.rotation.size", "32m");
        settings.put("db.tx_log.rotation.retention_policy", "1 files");
        settings.put("db.logs.query.enabled", "OFF");
        settings.put("internal.dbms.dump_diagnostics", "false");
        // Without it a stop takes ten seconds.
        settings.put("internal.dbms.bolt.netty_server_shutdown_quiet_period", "0");
        // One segment instead of twenty makes vector search 14 to 22 times faster.
        settings.put(
                "internal.dbms.index.vector.population_ram_buffer_size",
                Integer.toString(Math.min(1024, heapMegabytes / 2)));
        settings.put("internal.dbms.index.vector.population_merge_factor", "10");
        settings.put("internal.dbms.index.vector.standard_merge_factor", "10");
        return settings;
    }
}
