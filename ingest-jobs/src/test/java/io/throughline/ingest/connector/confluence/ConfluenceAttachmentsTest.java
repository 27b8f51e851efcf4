// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.connector.rest.TestService;
import io.throughline.ingest.connector.rest.TestService.Reply;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.office.OfficeFiles;
import io.throughline.names.PropertyKeys;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// [test->TL-US-54]
class ConfluenceAttachmentsTest {
    private TestService service;
    private boolean cloud = true;
    private boolean restricted;
    private int version = 1;

    @BeforeEach
    void start() throws IOException {
        service = new TestService().answering(this::answer);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Reply answer(String path) {
        var plain = path.replaceFirst("\\?.*", "");
        if (plain.endsWith("/api/v2/spaces")) {
            return Reply.json("{\"results\": [{\"id\": \"77\"}]}");
        }
        var people = restricted ? "{\"name\": \"board\"}" : "";
        var limits = "{\"restrictions\": {\"group\": {\"results\": [%s]}}}".formatted(people);
        if (plain.endsWith("/restriction/byOperation/read")) {
            return Reply.json(plain.contains("/1/") ? limits : "{}");
        }
        var first = cloud ? "{\"id\": \"1\"}" : """
                {"id": "1", "restrictions": {"read": %s}, "children": {"attachment": {"limit": 1, "results": [%s]}}}""".formatted(limits, attachment());
        var below = cloud ? """
                {"id": "2", "parentType": "page", "parentId": "1"}""" : """
                {"id": "2", "ancestors": [{"id": "1"}], "children": {"attachment": {"limit": 25, "results": [%s]}}}""".formatted(attachment());
        if (plain.endsWith("/spaces/77/pages") || plain.equals("/wiki/rest/api/content")) {
            return Reply.json("{\"results\": [%s, %s]}".formatted(first, below));
        }
        if (plain.endsWith("/1/attachments") || plain.endsWith("/1/child/attachment")) {
            return Reply.json("{\"results\": []}");
        }
        if (plain.endsWith("/2/attachments")) {
            boolean more = path.contains("cursor=");
            return Reply.json(more ? "{\"results\": [%s]}".formatted(attachment()) : """
                    {"results": [], "_links": {"next": "/wiki/api/v2/pages/2/attachments?cursor=b"}}""");
        }
        return plain.equals("/wiki/download/attachments/2/Plan.docx") ? docx() : Reply.status(404);
    }

    private static Reply docx() {
        try {
            return Reply.file(OfficeFiles.docx("x", "<w:p><w:r><w:t>Charge it.</w:t></w:r></w:p>"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String attachment() {
        return cloud ? """
                {"id": "att9", "title": "Plan.docx", "mediaType": "", "fileSize": 10, "version": {"number": %d},
                 "downloadLink": "/download/attachments/2/Plan.docx?version=1"}""".formatted(version) : """
                {"id": "att9", "title": "Plan.docx", "extensions": {"fileSize": 10}, "version": {"number": %d},
                 "_links": {"download": "/download/attachments/2/Plan.docx?version=1"}}""".formatted(version);
    }

    private ConfluenceConnector open(String further) {
        var address = service.address() + "/wiki?space=CO" + (cloud ? "&kind=cloud" : "") + further;
        return ConfluenceConnector.open(ConfluenceConfig.of(address, Map.of()).with(TestService.PATIENCE));
    }

    private static List<SourceRecord> attached(ConfluenceConnector connector) {
        try (var records = connector.read(KnownItems.NONE)) {
            return records.filter(record -> record.path().startsWith("attachment:"))
                    .toList();
        }
    }

    @Test
    void shouldMakeADocumentBelowThePageAsClosedAsThePageIs() {
        for (var kind : List.of(true, false)) {
            for (var isClosed : List.of(false, true)) {
                cloud = kind;
                restricted = isClosed;
                var connector = open("");
                var changes = connector.map(attached(connector).get(0));

                assertThat(changes.get(0)).isInstanceOfSatisfying(GraphChange.Document.class, document -> {
                    assertThat(document.key()).isEqualTo("CO:2/attachment/att9");
                    assertThat(document.title()).isEqualTo("Plan.docx");
                    assertThat(document.content()).contains("Charge it.");
                    // The page above is restricted, not the one that it hangs on.
                    assertThat(document.properties().get(PropertyKeys.ACCESS_LEVEL))
                            .isEqualTo(isClosed ? "restricted" : null);
                });
                assertThat(changes.toString()).contains("PARENT_OF");
            }
        }
    }

    @Test
    void shouldBeNewWhenItsVersionIs() {
        for (var kind : List.of(true, false)) {
            cloud = kind;
            version = 1;
            var before = attached(open("")).get(0).fingerprint();
            assertThat(attached(open("")).get(0).fingerprint()).isEqualTo(before);
            version = 2;
            assertThat(attached(open("")).get(0).fingerprint()).isNotEqualTo(before);
        }
        assertThat(service.asked()).noneMatch(path -> path.contains("/download/"));
    }

    @Test
    void shouldAskOncePerPageInTheCloudAndNotAtAllWhereTheListHoldsThemOrNobodyWantsThem() {
        cloud = false;
        attached(open(""));
        // The list held as many as it may hold of page 1.
        assertThat(service.asked()).hasSize(2).anyMatch(path -> path.contains("/1/child/attachment"));

        cloud = true;
        service.asked().clear();
        assertThat(attached(open("&attachments=no"))).isEmpty();
        assertThat(service.asked()).noneMatch(path -> path.contains("attachment"));
    }
}
