// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.rest.TestService;
import io.throughline.ingest.connector.rest.TestService.Reply;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.office.OfficeFiles;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// [test->TL-US-54]
class JiraAttachmentsTest {
    private static final String OPEN = "null";
    private static final String CLOSED = "{\"name\": \"Board\"}";

    private TestService service;
    private boolean cloud = true;
    private String attachments = "";
    private String security = OPEN;
    private Reply file = Reply.status(404);

    @BeforeEach
    void start() throws IOException {
        service = new TestService().answering(this::answer);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Reply answer(String path) {
        if (path.endsWith("/serverInfo")) {
            return Reply.json("{\"deploymentType\": \"%s\"}".formatted(cloud ? "Cloud" : "Server"));
        }
        if (path.endsWith("/field")) {
            return Reply.json("[]");
        }
        var issue = """
                {"key": "CO-1", "fields": {"updated": "1", "summary": "Pay", "security": %s, "attachment": [%s]}}""".formatted(security, attachments);
        if (path.contains("/search")) {
            return Reply.json("{\"isLast\": true, \"total\": 1, \"issues\": [" + issue + "]}");
        }
        return path.contains("/issue/CO-1?") ? Reply.json(issue) : file;
    }

    private void attach(String id, String name, String type, long bytes, String content) {
        attachments += (attachments.isEmpty() ? "" : ",") + """
                {"id": "%s", "filename": "%s", "mimeType": "%s", "size": %d, "created": "2026-01-02", "content": "%s"}""".formatted(id, name, type, bytes, content);
    }

    private JiraConnector open(String further) {
        return JiraConnector.open(JiraConfig.of(service.address() + "?project=CO" + further, Map.of())
                .with(TestService.PATIENCE));
    }

    private List<SourceRecord> attached(JiraConnector connector) {
        try (var records = connector.read(KnownItems.NONE)) {
            return records.filter(record -> record.path().startsWith("attachment:"))
                    .toList();
        }
    }

    private List<GraphChange> changes() {
        var connector = open("");
        return attached(connector).stream()
                .flatMap(record -> connector.map(record).stream())
                .toList();
    }

    private static GraphChange.Document document(List<GraphChange> changes) {
        return (GraphChange.Document) changes.stream()
                .filter(GraphChange.Document.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private GraphChange.Finding finding() {
        assertThat(changes()).singleElement().isInstanceOf(GraphChange.Finding.class);
        return (GraphChange.Finding) changes().get(0);
    }

    @Test
    void shouldMakeADocumentOfAWordFileBelowItsIssue() throws Exception {
        attach("7", "Plan.docx", "", 100, service.address() + "/secure/attachment/7/Plan.docx");
        file = Reply.file(OfficeFiles.docx("x", "<w:p><w:r><w:t>Charge the battery.</w:t></w:r></w:p>"));
        for (var kind : List.of(true, false)) {
            cloud = kind;
            var changes = changes();

            var document = document(changes);
            assertThat(document.key()).isEqualTo("CO-1/attachment/7");
            assertThat(document.title()).isEqualTo("Plan.docx");
            assertThat(document.type()).isEqualTo(DocumentType.PAGE);
            assertThat(document.content()).contains("Charge the battery.");
            assertThat(document.properties())
                    .containsEntry(PropertyKeys.SOURCE_URL, service.address() + "/browse/CO-1");
            assertThat(changes)
                    .anySatisfy(change -> assertThat(change.toString()).contains("PARENT_OF", "CO-1/attachment/7"));
        }
        assertThat(service.asked()).contains("/rest/api/3/attachment/content/7", "/secure/attachment/7/Plan.docx");
    }

    @Test
    void shouldCloseAnAttachmentWithItsIssueWhateverItsFrontMatterSays() {
        attach("7", "a.md", "text/markdown", 10, "");
        file = Reply.file(
                "---\nkey: CO-9\naccess_level: public\nparent: CO-8\n---\nHello".getBytes(StandardCharsets.UTF_8));
        var open = attached(open("")).get(0).fingerprint();
        assertThat(document(changes()).properties()).doesNotContainKey(PropertyKeys.ACCESS_LEVEL);

        security = CLOSED;
        var changes = changes();

        assertThat(attached(open("")).get(0).fingerprint()).isNotEqualTo(open);
        assertThat(document(changes).key()).isEqualTo("CO-1/attachment/7");
        assertThat(document(changes).properties()).containsEntry(PropertyKeys.ACCESS_LEVEL, "restricted");
        assertThat(changes.toString()).doesNotContain("CO-8").doesNotContain("CO-9");
    }

    @Test
    void shouldGiveAttachmentsWithTheirIssueWhenAWebhookNamesIt() throws Exception {
        attach("7", "a.txt", "text/plain", 10, "");
        security = CLOSED;
        var connector = open("");

        assertThat(connector.reader().below("issue:CO-1"))
                .extracting(SourceRecord::fingerprint)
                .containsExactly(attached(connector).get(0).fingerprint());
    }

    @Test
    void shouldNeitherAskForPicturesAndArchivesNorForWhatIsUnchangedOrUnwanted() {
        attach("1", "a.png", "image/png", 10, "");
        attach("2", "a.zip", "application/zip", 10, "");
        attach("3", "a.txt", "image/png", 10, "");
        attach("4", "a", "", 10, "");
        attach("5", "a.txt", "text/plain", 10, "");

        assertThat(attached(open(""))).extracting(SourceRecord::path).containsExactly("attachment:CO-1/5");
        assertThat(attached(open("&attachments=no"))).isEmpty();
        assertThat(open("&attachments=no").address()).endsWith("?project=CO&attachments=no");
        assertThat(service.asked()).noneMatch(path -> path.contains("/attachment/"));
        assertThatThrownBy(() -> open("&attachments=perhaps")).isInstanceOf(SourceException.class);
    }

    @Test
    void shouldTellOfWhatIsTooLargeByItsWordOrInTruth() {
        attach("5", "a.txt", "text/plain", 2_000_000, "");
        assertThat(finding().status()).isEqualTo(FindingStatus.TOO_LARGE);
        assertThat(finding().message()).startsWith("a.txt at CO-1 has 1.9 MB");
        assertThat(service.asked()).noneMatch(path -> path.contains("/attachment/"));

        attachments = "";
        attach("5", "a.txt", "text/plain", 10, "");
        file = Reply.file(new byte[2_000_000]);
        assertThat(finding().status()).isEqualTo(FindingStatus.TOO_LARGE);
    }

    @Test
    void shouldTellOfWhatCannotBeHadOrRead() {
        attach("5", "a.pdf", "application/pdf", 10, "http://169.254.169.254/a.pdf");
        assertThat(finding().status()).isEqualTo(FindingStatus.UNREADABLE);
        assertThat(finding().message()).startsWith("a.pdf at CO-1 was left out");

        file = Reply.file("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));
        assertThat(finding().message()).contains("a.pdf", "damaged");

        file = Reply.status(302).with("Location", "http://169.254.169.254/latest");
        assertThat(finding().status()).isEqualTo(FindingStatus.REFUSED);

        cloud = false;
        assertThat(finding().status()).isEqualTo(FindingStatus.REFUSED);
        assertThat(finding().message()).contains("another host");
    }
}
