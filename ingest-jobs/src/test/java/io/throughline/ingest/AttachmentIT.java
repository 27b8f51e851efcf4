// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.connector.rest.TestService;
import io.throughline.ingest.connector.rest.TestService.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

// [test->TL-US-54]
class AttachmentIT {
    private static final String KEPT = """
            MATCH (d:Document {key: 'CO-1/attachment/7'})-[:HAS_CHUNK]->(c) WHERE d.validTo IS NULL
            RETURN d.title + ' ' + d.aclKey + ' ' + c.aclKey + ' ' + c.content""";

    private final TestDatabase database = TestDatabase.empty();
    private String security = "null";
    private boolean attached = true;
    private Reply file = Reply.file("Charge the battery".getBytes(StandardCharsets.UTF_8));

    private Reply answer(String path) {
        if (path.endsWith("/serverInfo")) {
            return Reply.json("{\"deploymentType\": \"Server\"}");
        }
        if (path.endsWith("/field")) {
            return Reply.json("[]");
        }
        if (path.contains("/comment?")) {
            return Reply.json("{\"comments\": []}");
        }
        var issue = """
                {"key": "CO-1", "fields": {"updated": "1", "summary": "Pay", "security": %s, "attachment": [%s]}}""".formatted(
                security, attached ? "{\"id\": \"7\", \"filename\": \"a.txt\", \"size\": 9, \"content\": \"/f\"}" : "");
        if (path.contains("/search")) {
            return Reply.json("{\"total\": 1, \"issues\": [" + issue + "]}");
        }
        return path.contains("/issue/") ? Reply.json(issue) : file;
    }

    private List<String> ingest(TestService service) {
        try (var connector = Connectors.open("jira:" + service.address() + "?project=CO")) {
            Ingest.on(database.driver(), new FakeEmbedder())
                    .run(List.of(connector), IngestOptions.defaults(), ProgressListener.none());
        }
        return database.texts(KEPT);
    }

    @Test
    void shouldBeAsClosedAsItsIssueAndGoWithIt() throws IOException {
        try (var service = new TestService().answering(this::answer)) {
            assertThat(ingest(service)).containsExactly("a.txt internal internal Charge the battery");
            assertThat(database.texts("MATCH (:Document {key: 'CO-1'})-[:PARENT_OF]->(d) RETURN d.key"))
                    .containsExactly("CO-1/attachment/7");
            ingest(service);
            assertThat(service.asked().stream().filter("/f"::equals)).hasSize(1);

            security = "{\"name\": \"Board\"}";
            assertThat(ingest(service)).containsExactly("a.txt restricted restricted Charge the battery");

            security = "null";
            ingest(service);
            security = "{\"name\": \"Board\"}";
            file = Reply.status(404);
            assertThat(ingest(service)).isEmpty();
            assertThat(database.texts("MATCH (f:Finding) RETURN f.message"))
                    .anyMatch(message -> message.startsWith("a.txt at CO-1 was left out"));

            security = "null";
            file = Reply.file("Charge the battery".getBytes(StandardCharsets.UTF_8));
            assertThat(ingest(service)).hasSize(1);
            attached = false;
            assertThat(ingest(service)).isEmpty();
        }
    }
}
