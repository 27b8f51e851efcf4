// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import java.time.Duration;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The files of the explorer and of GraphiQL. The explorer draws every page itself, so all of its addresses lead to the
 * same file.
 */
// [impl->TL-US-15]
@Configuration(proxyBeanMethods = false)
class ExplorerFiles implements WebMvcConfigurer {
    static final Resource EXPLORER = new ClassPathResource("static/index.html");
    private static final Resource GRAPHIQL = new ClassPathResource("static/graphiql/index.html");
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The build puts a hash of the content into these names.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }

    /** A key with a slash comes as {@code %2F} from clients that encode it as one segment. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    @Order(-2)
    RouterFunction<ServerResponse> explorerPages() {
        return RouterFunctions.route()
                .GET("/", request -> page(EXPLORER))
                .GET("/d", request -> page(EXPLORER))
                // Keys may hold slashes and dots, so nothing below is ever a file.
                .GET("/d/**", request -> page(EXPLORER))
                // Without Node at build time there is one page alone, which says so.
                .GET("/graphiql", request -> page(GRAPHIQL.exists() ? GRAPHIQL : EXPLORER))
                .build();
    }

    private static ServerResponse page(Resource page) {
        if (!page.exists()) {
            return ServerResponse.status(HttpStatus.NOT_FOUND)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("The explorer is not part of this build. GraphQL is at /graphql.\n");
        }
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }
}
