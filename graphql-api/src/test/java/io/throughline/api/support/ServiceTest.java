// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.ThroughlineService;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A running service over the test database, asked over HTTP. Contexts with equal properties are shared. */
@SpringBootTest(classes = ThroughlineService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ServiceTest.Counting.class)
public abstract class ServiceTest {
    @LocalServerPort
    private int port;

    @Autowired
    protected CountingDrivers drivers;

    @Configuration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static CountingDrivers countingDrivers() {
            return new CountingDrivers();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    protected Http http() {
        return new Http(port);
    }

    /** The data of an answer without errors. */
    protected JsonNode data(String query) {
        return data(query, Map.of());
    }

    protected JsonNode data(String query, Map<String, Object> variables) {
        var answer = http().ask(query, variables);
        assertThat(answer.path("errors")).as("%s", answer).isEmpty();
        return answer.path("data");
    }

    /** The only error of an answer. */
    protected JsonNode error(String query) {
        var answer = http().ask(query, Map.of());
        assertThat(answer.path("errors")).as("%s", answer).hasSize(1);
        return answer.path("errors").get(0);
    }

    /** How many statements {@code query} sends to the database. */
    protected int statementsOf(String query) {
        drivers.clear();
        data(query);
        return drivers.statements().size();
    }
}
