// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.FakeEmbedder;
import io.throughline.ingest.MemorySource;
import io.throughline.ingest.chunk.Chunker;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.store.FindingWrite;
import io.throughline.ingest.store.ItemWrite;
import io.throughline.names.DocumentType;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemMapperTest {
    @Test
    void shouldKeepWhatADocumentSaysAndDeriveTheRest() {
        Map<String, Object> properties = Map.of(
                "status", "draft",
                "createdDate", ZonedDateTime.parse("2026-01-01T10:00:00+02:00"),
                "productName", "Shop",
                "storyPoints", 3L,
                "tags", List.of("a", "b"),
                "aclKey", "public",
                "validTo", "now");

        var item = map(
                new GraphChange.Document("K", DocumentType.USER_STORY, " A\n title ", "text", List.of(), properties));

        assertThat(item.findings()).isEmpty();
        assertThat(item.documents()).singleElement().satisfies(document -> {
            assertThat(document.properties())
                    .containsEntry("key", "K")
                    .containsEntry("title", "A title")
                    .containsEntry("accessLevel", "internal")
                    .containsEntry("createdDate", ZonedDateTime.parse("2026-01-01T08:00:00Z"))
                    .containsEntry("declaredProductName", "Shop")
                    .containsEntry("storyPoints", 3L)
                    .containsEntry("tags", List.of("a", "b"))
                    .doesNotContainKeys("aclKey", "validTo", "productName");
            assertThat(document.chunks()).hasSize(1);
        });
    }

    @Test
    void shouldTakeAnUnknownLevelForTheNarrowest() {
        var item = map(MemorySource.document("K", DocumentType.PAGE, "T", "text", Map.of("accessLevel", "secret")));

        assertThat(item.documents().get(0).accessLevel()).isEqualTo("restricted");
        assertThat(item.findings().get(0).message()).contains("accessLevel", "secret", "restricted is assumed");
    }

    @Test
    void shouldChangeTheFingerprintOfADocumentWithItsTextOnly() {
        var one = map(MemorySource.document("K", DocumentType.PAGE, "T", "text", Map.of("status", "draft")));
        var two = map(MemorySource.document("K", DocumentType.PAGE, "T", "text", Map.of("status", "approved")));
        var three = map(MemorySource.document("K", DocumentType.PAGE, "T", "other", Map.of("status", "draft")));

        assertThat(fingerprint(one)).isEqualTo(fingerprint(two)).isNotEqualTo(fingerprint(three));
    }

    @Test
    void shouldCutATitleWithoutEnd() {
        var item = map(MemorySource.document("K", DocumentType.PAGE, "word ".repeat(1_000), "text"));

        assertThat(item.documents().get(0).properties().get("title"))
                .asString()
                .hasSize(1_000)
                .endsWith("…");
        assertThat(item.findings()).extracting(FindingWrite::status).containsExactly(FindingStatus.INVALID);
    }

    @Test
    void shouldTurnATypeOfLinkThatDoesNotExistIntoAFinding() {
        var item = map(MemorySource.link("INVENTED", "A", "B"));

        assertThat(item.readable()).isFalse();
        assertThat(item.findings())
                .singleElement()
                .extracting(FindingWrite::message)
                .asString()
                .contains("IllegalArgumentException");
    }

    @Test
    void shouldForgetEveryFingerprintWhenPassagesAreCutInAnotherWay() {
        var stored = Map.of("a", Fingerprints.of(256).stored("1"), "b", "");

        var same = Fingerprints.of(256).known(stored);
        assertThat(same.fingerprint("a")).contains("1");
        assertThat(same.fingerprint("b")).isEmpty();
        assertThat(Fingerprints.of(128).known(stored).fingerprint("a")).isEmpty();
    }

    private static String fingerprint(ItemWrite item) {
        return item.documents().get(0).fingerprint();
    }

    private static ItemWrite map(GraphChange... changes) {
        var embedder = new FakeEmbedder();
        var source = new MemorySource("s").item("a", changes);
        var mapper = new ItemMapper(source, new Chunker(embedder::countTokens, 64, 64), Fingerprints.of(64));
        try (var records = source.read(KnownItems.NONE)) {
            return records.map(record -> mapper.map(record.path(), record))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
