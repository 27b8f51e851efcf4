// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.connection;

import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;

/** Connections over Bolt, for a command that somebody waits for. */
public final class Drivers {
    private static final int CONNECT_SECONDS_MAX = 5;

    private Drivers() {}

    public static Driver open(String uri, String user, String password) {
        return GraphDatabase.driver(
                uri,
                AuthTokens.basic(user, password),
                Config.builder()
                        .withConnectionTimeout(CONNECT_SECONDS_MAX, TimeUnit.SECONDS)
                        .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                        .withUserAgent("throughline-cli")
                        .build());
    }
}
