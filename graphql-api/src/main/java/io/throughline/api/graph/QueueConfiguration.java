// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import io.throughline.queue.EventQueue;
import io.throughline.queue.EventQueues;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where events wait: in the database, or in the Redis that is named. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
    @Bean
    EventQueue eventQueue(
            Driver driver, GraphProperties properties, @Value("${throughline.queue.uri:}") String redisUrl) {
        return EventQueues.open(driver, SessionConfig.forDatabase(properties.database()), redisUrl);
    }
}
