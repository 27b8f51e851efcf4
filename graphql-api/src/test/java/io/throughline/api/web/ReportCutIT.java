// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.api.ThroughlineService;
import io.throughline.api.support.Http;
import io.throughline.api.support.Relay;
import io.throughline.api.support.TestDatabase;
import io.throughline.api.support.TestGraph;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report that cannot be finished, before its first row and after. */
// [test->TL-US-29]
class ReportCutIT {
    /** Together far more than sockets hold, so that rows are still read while the first ones arrive. */
    private static final int STORIES = 10_000;

    private static final int TITLE_CHARACTERS = 2_000;

    @Test
    void shouldCutTheConnectionWhenTheDatabaseGoesAmongTheRows() throws Exception {
        TestGraph.empty()
                .run(
                        "UNWIND range(1, $count) AS n CALL (n) { CREATE (:Document:UserStory {key: 'S-' + n,"
                                + " documentType: 'UserStory', title: $title, aclKey: 'internal', validFrom: datetime('2026-01-01')})"
                                + " } IN TRANSACTIONS OF 1000 ROWS",
                        "count",
                        STORIES,
                        "title",
                        "t".repeat(TITLE_CHARACTERS))
                .run("MERGE (a:Acl {aclKey: 'internal'}) SET a.accessLevel = 'internal', a.grantees = []");
        var port = Relay.freePort();
        var database = (URI) TestDatabase.properties().get("throughline.neo4j.uri");
        var relay = Relay.open(port, database);
        try (var service = start(Map.of("throughline.neo4j.uri", "bolt://127.0.0.1:" + port))) {
            var http = new Http(service.port());
            var answer = HttpClient.newHttpClient()
                    .send(http.request("/reports/matrix.csv").GET().build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            try (var body = answer.body()) {
                assertThat(new String(body.readNBytes(20))).startsWith("key,documentType");
                relay.close();
                assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
            }

            var refused = http.get("/reports/matrix.csv");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(Http.json(refused).at("/errors/0/message").asString())
                    .isEqualTo("The database cannot be reached: try again in a moment.");
        } finally {
            TestGraph.empty();
        }
    }

    @Test
    void shouldSayThatAReportTakesTooLong() {
        TestGraph.empty();
        try (var service = start(Map.of("throughline.limits.report-time", "1ms"))) {
            var answer = new Http(service.port()).get("/reports/gaps.html");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(Http.json(answer).at("/errors/0/message").asString())
                    .startsWith("The request took longer than 1 ms");
            assertThat(Http.json(answer)
                            .at("/errors/0/extensions/classification")
                            .asString())
                    .isEqualTo("TIMEOUT");
        }
    }

    private static ThroughlineService.Running start(Map<String, Object> more) {
        var properties = new HashMap<>(TestDatabase.properties());
        properties.put("server.port", 0);
        properties.put("throughline.model", "no-such-model");
        properties.putAll(more);
        return ThroughlineService.start(properties);
    }
}
