// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The files of the explorer and of GraphiQL. The explorer draws every page itself, so all of its addresses lead to the
 * same file.
 */
// [impl->TL-US-15]
@Configuration(proxyBeanMethods = false)
class ExplorerFiles implements WebMvcConfigurer {
    private static final String FILES = "static/";
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

    @Bean
    @Order(-2)
    RouterFunction<ServerResponse> explorerPages() {
        return RouterFunctions.route()
                .GET("/graphiql", request -> page("graphiql/index.html"))
                .GET("/graphiql/", request -> page("graphiql/index.html"))
                .GET("/", request -> page("index.html"))
                // Keys may hold slashes and dots, so nothing below /d is ever a file.
                .GET("/d/**", request -> page("index.html"))
                .GET(ExplorerFiles::isPage, request -> page("index.html"))
                .build();
    }

    /** Somebody types or follows an address that is none of a file and none of the service's own. */
    private static boolean isPage(ServerRequest request) {
        var path = request.path();
        return request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                && !path.startsWith("/graphql")
                && !path.startsWith("/actuator")
                && !path.startsWith("/assets/")
                && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }

    private static ServerResponse page(String file) {
        var page = new ClassPathResource(FILES + file);
        if (!page.exists()) {
            return ServerResponse.status(404)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("The explorer is not part of this build, which had no Node 20. GraphQL is at /graphql.\n");
        }
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(page);
    }
}
