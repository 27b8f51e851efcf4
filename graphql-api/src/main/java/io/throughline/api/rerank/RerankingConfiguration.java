// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.rerank;

import io.throughline.embedding.ModelException;
import io.throughline.embedding.Reranker;
import io.throughline.embedding.Rerankers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the reranker in the background: until it is there, and when it cannot be opened, the first stage stands alone. */
@Configuration(proxyBeanMethods = false)
class RerankingConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RerankingConfiguration.class);
    private static final int CANDIDATES_MAX = 200;
    private static final int BUDGET_MILLIS_MAX = 10_000;

    @Bean
    SecondLook secondLook(
            @Value("${throughline.reranker.model:}") String choice,
            @Value("${throughline.reranker.candidates:50}") int candidates,
            @Value("${throughline.reranker.budget:400}") int budgetMillis) {
        require("throughline.reranker.candidates", candidates, CANDIDATES_MAX);
        require("throughline.reranker.budget", budgetMillis, BUDGET_MILLIS_MAX);
        var opened = new CompletableFuture<Optional<Reranker>>();
        if (choice.isBlank()) {
            opened.complete(Optional.empty());
        } else {
            var opening = new Thread(() -> opened.complete(open(choice)), "open-reranker");
            opening.setDaemon(true);
            opening.start();
        }
        return new SecondLook(() -> opened.getNow(Optional.empty()), candidates, Duration.ofMillis(budgetMillis));
    }

    private static Optional<Reranker> open(String choice) {
        try {
            return Optional.of(Rerankers.open(choice, Runtime.getRuntime().availableProcessors()));
        } catch (ModelException e) {
            LOG.error("Search goes without a second look: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static void require(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s is %d, allowed is 1 to %d.".formatted(name, value, most));
        }
    }
}
