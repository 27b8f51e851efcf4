// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api;

import io.throughline.api.queryvector.QueryModel;
import io.throughline.embedding.TextEmbedder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The GraphQL service, in a process of its own or inside another one. */
// [impl->TL-SPEC-11]
@SpringBootApplication
public class ThroughlineService {

    /** A service that answers, until it is closed. */
    public interface Running extends AutoCloseable {
        /** Where it listens. */
        int port();

        @Override
        void close();
    }

    public static void main(String[] arguments) {
        new SpringApplication(ThroughlineService.class).run(arguments);
    }

    /** As below, with an embedding model of its own, {@code throughline.model}. */
    public static Running start(Map<String, Object> properties) {
        return start(properties, new SpringApplication(ThroughlineService.class));
    }

    /**
     * Starts the service inside this process and returns when it listens. The database may come later.
     *
     * @param properties {@code throughline.*} and {@code server.*}; these win over the environment
     * @param embedder opens the model, in the background; closing it stays with the caller
     */
    public static Running start(Map<String, Object> properties, Supplier<TextEmbedder> embedder) {
        var application = new SpringApplication(ThroughlineService.class);
        ApplicationContextInitializer<GenericApplicationContext> shareModel =
                context -> context.registerBean(QueryModel.class, () -> QueryModel.shared(embedder));
        application.addInitializers(shareModel);
        return start(properties, application);
    }

    private static Running start(Map<String, Object> properties, SpringApplication application) {
        application.setRegisterShutdownHook(false);
        var arguments = new HashMap<>(properties)
                .entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new);
        var context = (ServletWebServerApplicationContext) application.run(arguments);
        return new Running() {
            @Override
            public int port() {
                return java.util.Objects.requireNonNull(context.getWebServer()).getPort();
            }

            @Override
            public void close() {
                context.close();
            }
        };
    }
}
