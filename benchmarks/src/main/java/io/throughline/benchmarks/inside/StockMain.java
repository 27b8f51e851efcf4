// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The database as everybody installs it: no setting but those of where it listens and stores, and the page cache, which
 * is given the size that ours has. Arguments: home, plugins folder, page cache in MB. Prints its port and ends with its
 * standard input.
 */
public final class StockMain {
    private StockMain() {}

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]);
        Files.createDirectories(home);
        var settings = Files.writeString(home.resolve("neo4j.conf"), """
                server.bolt.enabled=true
                server.bolt.listen_address=127.0.0.1:0
                dbms.security.auth_enabled=false
                dbms.usage_report.enabled=false
                server.directories.plugins=%s
                server.memory.pagecache.size=%sm
                """.formatted(arguments[1], arguments[2]));
        var service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(settings)
                .build();
        var port = ((GraphDatabaseAPI) service.database("neo4j"))
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
        System.out.println("PORT " + port);
        while (System.in.read() >= 0) {
            // Nobody says anything: the end of the parent is what is waited for.
        }
        Runtime.getRuntime().halt(0);
    }
}
