// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database.server;

import io.throughline.database.Announcement;
import io.throughline.database.DataFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * The child's entry point. Arguments: data folder, plugins folder, Bolt port, heap and page cache in MB. Says one line
 * when it is ready or gives up, and lives until its standard input ends or it is asked to terminate.
 */
// [impl->TL-SPEC-13]
public final class DatabaseMain {
    private static final String DATABASE = "neo4j";

    /** Held by the class, because a lock that is garbage is released. */
    private static Optional<DataFolder.Lock> lock = Optional.empty();

    private DatabaseMain() {}

    public static void main(String[] arguments) throws IOException {
        var protocol = System.out;
        var folder = new DataFolder(Path.of(arguments[0]));
        var configuration = new ServerConfiguration(
                folder.databaseHome(),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        lock = folder.tryLock();
        if (lock.isEmpty()) {
            say(protocol, Announcement.Failed.locked(folder.lockHolder().orElse(0L)));
            System.exit(1);
        }
        var shutdown = new Shutdown();
        shutdown.onParentsEnd(System.in);
        try {
            var service = start(configuration, folder.password());
            shutdown.with(service);
            say(protocol, new Announcement.Ready(boltPort(service)));
        } catch (RuntimeException | IOException e) {
            e.printStackTrace();
            say(protocol, new Announcement.Failed(chain(e)));
            System.exit(1);
        }
    }

    private static DatabaseManagementService start(ServerConfiguration configuration, String password)
            throws IOException {
        var settings = configuration.write();
        InitialUser.write(configuration.home(), password);
        var service = new DatabaseManagementServiceBuilder(configuration.home())
                .loadPropertiesFromFile(settings)
                .build();
        var database = (GraphDatabaseAPI) service.database(DATABASE);
        if (!database.isAvailable(30_000)) {
            throw new IllegalStateException("the database is not available");
        }
        return service;
    }

    private static int boltPort(DatabaseManagementService service) {
        var database = (GraphDatabaseAPI) service.database(DATABASE);
        return database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static void say(PrintStream protocol, Announcement announcement) {
        protocol.println(announcement.line());
        protocol.flush();
    }

    /** The error and all its causes. */
    private static String chain(Throwable error) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining("; "));
    }
}
