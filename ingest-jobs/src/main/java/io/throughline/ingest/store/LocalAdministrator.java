// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import org.neo4j.driver.Driver;

/** The person at this machine, who may read everything. */
public final class LocalAdministrator {
    private static final String ENSURE = """
            MERGE (u:User {userId: 'local'})
            ON CREATE SET u.name = 'Local administrator', u.role = 'admin', u.status = 'active', u.accessLevel = 'restricted'
            """;

    private LocalAdministrator() {}

    /** Makes the user when there is none; one that was changed stays as it is. */
    public static void ensure(Driver driver) {
        driver.executableQuery(ENSURE).execute();
    }
}
