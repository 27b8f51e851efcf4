// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.names.PropertyKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [test->TL-US-56]
class GitUnderstandingTest {
    @TempDir
    private Path folder;

    @Test
    void shouldSayWhatCodeServesAndWhereItBelongs() throws Exception {
        try (var shop = new TestRepository(Files.createDirectory(folder.resolve("shop")))) {
            shop.file("pom.xml", "<project/>\n")
                    .file("orders/pom.xml", "<project/>\n")
                    .file("orders/src/main/java/shop/web/Orders.java", """
                            package shop.web;

                            @RequestMapping("/orders")
                            class Orders {
                                private int count;

                                @GetMapping("/{id}")
                                Order one(String id) {
                                    count++;
                                    return null;
                                }
                            }
                            """)
                    .file(
                            "orders/src/main/java/shop/OrderRepository.java",
                            "package shop;\n\ninterface OrderRepository {}\n")
                    .file(
                            "orders/src/test/java/shop/web/OrdersTest.java",
                            "package shop.web;\n\nimport org.junit.jupiter.api.Test;\n\nclass OrdersTest {\n    @Test\n    void one() {}\n}\n")
                    .file("openapi.yaml", "openapi: 3.0.0\npaths:\n  /orders/{id}:\n    get: {}\n")
                    .commit("Add orders");

            var properties = properties(shop);

            assertThat(properties.get("shop:orders/src/main/java/shop/web/Orders.java#Orders.one"))
                    .containsEntry(PropertyKeys.API_ENDPOINTS, List.of("GET /orders/{id}"))
                    .containsEntry(PropertyKeys.COMPONENT_NAME, "orders")
                    .containsEntry(PropertyKeys.ARCHITECTURE_LAYER, "api");
            assertThat(properties.get("shop:orders/src/main/java/shop/OrderRepository.java"))
                    .containsEntry(PropertyKeys.ARCHITECTURE_LAYER, "persistence")
                    .doesNotContainKey(PropertyKeys.API_ENDPOINTS);
            assertThat(properties.get("shop:orders/src/test/java/shop/web/OrdersTest.java"))
                    .containsEntry(PropertyKeys.FRAMEWORK, "JUnit")
                    .doesNotContainKey(PropertyKeys.ARCHITECTURE_LAYER);
            assertThat(properties.get("shop:openapi.yaml"))
                    .containsEntry(PropertyKeys.API_ENDPOINTS, List.of("GET /orders/{id}"))
                    .doesNotContainKey(PropertyKeys.COMPONENT_NAME);
        }
    }

    @Test
    void shouldReadInterfacesInJsonAndTellOfThoseThatCannotBeRead() throws Exception {
        try (var shop = new TestRepository(Files.createDirectory(folder.resolve("shop")))) {
            shop.file("data.json", "{\"openapi\": \"3.0.0\", \"paths\": {\"/no\": {\"get\": {}}}}")
                    .file("openapi.json", "{\"openapi\": \"3.0.0\", \"paths\": {\"/yes\": {\"get\": {}}}}")
                    .file(
                            "swagger.yml",
                            "# Copyright 2026 the shop. Licensed under Apache-2.0.\n\nswagger: '2.0'\npaths: [\n")
                    .commit("Describe the interface");

            var properties = properties(shop);

            assertThat(properties).doesNotContainKey("shop:data.json");
            assertThat(properties.get("shop:openapi.json"))
                    .containsEntry(PropertyKeys.API_ENDPOINTS, List.of("GET /yes"));
            assertThat(properties.get("shop:swagger.yml")).doesNotContainKey(PropertyKeys.API_ENDPOINTS);
            assertThat(changes(shop))
                    .filteredOn(GraphChange.Finding.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("swagger.yml describes an interface that cannot be read, because line 5 is not valid");
        }
    }

    @Test
    void shouldReadAFileAnewWhenItsComponentChanges() throws Exception {
        try (var shop = new TestRepository(Files.createDirectory(folder.resolve("shop")))) {
            shop.file("orders/a.py", "x = 1\n").commit("Add orders");
            var before = fingerprint(shop, "orders/a.py");
            shop.file("orders/package.json", "{}\n").commit("Build orders by itself");

            assertThat(fingerprint(shop, "orders/a.py")).isNotEqualTo(before);
        }
    }

    private GitConnector open(TestRepository repository) {
        return GitConnector.open(repository.folder().toString(), folder.resolve("cache"), 10);
    }

    private Map<String, Map<String, Object>> properties(TestRepository repository) {
        return changes(repository).stream()
                .filter(GraphChange.Document.class::isInstance)
                .map(GraphChange.Document.class::cast)
                .collect(Collectors.toMap(GraphChange.Document::key, GraphChange.Document::properties));
    }

    private List<GraphChange> changes(TestRepository repository) {
        try (var connector = open(repository);
                var records = connector.read(KnownItems.NONE)) {
            return records.<GraphChange>flatMap(record -> connector.map(record).stream())
                    .toList();
        }
    }

    private String fingerprint(TestRepository repository, String path) {
        try (var connector = open(repository);
                var records = connector.read(KnownItems.NONE)) {
            return records.filter(record -> record.path().equals(path))
                    .findFirst()
                    .orElseThrow()
                    .fingerprint();
        }
    }
}
