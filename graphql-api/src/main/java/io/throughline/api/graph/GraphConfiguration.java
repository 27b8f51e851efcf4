// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
class GraphConfiguration {
    private static final int CONNECTIONS_MAX = 50;
    private static final int CONNECT_SECONDS_MAX = 3;
    private static final int ACQUIRE_SECONDS_MAX = 5;
    private static final int RETRY_SECONDS_MAX = 5;

    /** Connects on first use, so that the service starts beside the database and not after it. */
    @Bean(destroyMethod = "close")
    Driver driver(GraphProperties properties) {
        var config = Config.builder()
                .withConnectionTimeout(CONNECT_SECONDS_MAX, TimeUnit.SECONDS)
                .withConnectionAcquisitionTimeout(ACQUIRE_SECONDS_MAX, TimeUnit.SECONDS)
                // Who sends a webhook waits ten seconds, and then would not know that it was refused.
                .withMaxTransactionRetryTime(RETRY_SECONDS_MAX, TimeUnit.SECONDS)
                .withMaxConnectionPoolSize(CONNECTIONS_MAX)
                .withMinimumNotificationSeverity(NotificationSeverity.OFF)
                .withUserAgent("throughline-graphql")
                .build();
        var auth = properties.user() == null || properties.password() == null
                ? AuthTokens.none()
                : AuthTokens.basic(properties.user(), properties.password());
        return GraphDatabase.driver(properties.uri(), auth, config);
    }
}
