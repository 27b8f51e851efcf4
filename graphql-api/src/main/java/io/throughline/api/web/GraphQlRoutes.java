// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import jakarta.servlet.ServletException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ways to ask: {@code POST} with a JSON body, which a page of another site cannot send unasked, and for queries
 * {@code GET /graphql?query=…&variables=…&operationName=…}, which some clients do by default.
 */
@Configuration(proxyBeanMethods = false)
class GraphQlRoutes {
    private static final String PATH = "/graphql";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graphQl(GraphQlHttpHandler handler) {
        return RouterFunctions.route()
                .GET(PATH, request -> answerGet(request, handler))
                .POST(PATH, GraphQlRoutes::isJson, handler::handleRequest)
                .POST(PATH, request -> {
                    throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
                })
                .build();
    }

    private static boolean isJson(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                .isPresent();
    }

    private static ServerResponse answerGet(ServerRequest request, GraphQlHttpHandler handler) throws ServletException {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put(
                "query", request.param("query").orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
        request.param("operationName")
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> body.put("operationName", name));
        request.param("variables").filter(text -> !text.isEmpty()).ifPresent(text -> body.put("variables", map(text)));
        request.param("extensions")
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> body.put("extensions", map(text)));
        var asPost = ServerRequest.from(request)
                .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
                .attribute(LimitsInstrumentation.ONLY_QUERIES, true)
                .body(JSON.writeValueAsBytes(body))
                .build();
        return handler.handleRequest(asPost);
    }

    private static Map<?, ?> map(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
