// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small product to ingest, and what must be found of it whichever way it was ingested. */
final class Shop {
    private static final String WALK = """
            { document(key: "SHOP-E1") { key parent { key } children { edges { node { key } } } }
              search(query: "battery level too low", first: 3) { edges { node { document { key } explanation { summary } } } } }
            """;

    private Shop() {}

    static Path writeTo(Path folder) {
        try (var resource = Shop.class.getResourceAsStream("/shop/tracker.csv")) {
            var file = folder.resolve("tracker.csv");
            Files.write(file, resource.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertServed(GraphqlClient client) throws IOException, InterruptedException {
        var answer = client.ask(WALK);
        assertThat(answer.path("errors").isMissingNode())
                .as("no errors in %s", answer)
                .isTrue();
        var epic = answer.path("data").path("document");
        assertThat(epic.path("parent").path("key").asString()).isEqualTo("SHOP");
        assertThat(epic.path("children").findValuesAsString("key")).containsExactlyInAnyOrder("SHOP-1", "SHOP-2");
        var hits = answer.path("data").path("search").path("edges");
        assertThat(hits.path(0).path("node").path("document").path("key").asString())
                .isEqualTo("SHOP-2");
        assertThat(hits.path(0).path("node").path("explanation").path("summary").asString())
                .contains("batter");
    }
}
