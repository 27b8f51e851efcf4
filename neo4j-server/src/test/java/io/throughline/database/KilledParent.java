// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import java.nio.file.Path;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** A parent to be killed: starts a database, writes, tells the child's process id, and waits for its end. */
final class KilledParent {
    private KilledParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        var database = DatabaseProcess.start(DatabaseSettings.forTests(Path.of(arguments[0])));
        try (var driver =
                GraphDatabase.driver(database.boltUri(), AuthTokens.basic(database.user(), database.password()))) {
            driver.executableQuery("CREATE (:WrittenBeforeTheKill)").execute();
        }
        System.out.println(database.pid());
        Thread.sleep(120_000);
    }
}
