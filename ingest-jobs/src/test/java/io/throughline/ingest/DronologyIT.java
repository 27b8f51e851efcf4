// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.model.Connector;
import io.throughline.names.DocumentType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole real tracker, with the numbers that are known of it. */
// [test->TL-US-3]
class DronologyIT {
    @Test
    void shouldHoldTheWholeTracker() {
        var file = SharedFile.require("datasets", "dronology-project", "tracker.csv");
        var database = TestDatabase.empty();

        try (Connector connector = Connectors.open("csv:" + file)) {
            var report = Ingest.on(database.driver(), new FakeEmbedder("fake-model", 0))
                    .run(List.of(connector), IngestOptions.defaults(), ProgressListener.none());

            assertThat(report.findingCount()).isZero();
            assertThat(report.documentsOf(DocumentType.PRODUCT).added()).isEqualTo(1);
            assertThat(report.documentsOf(DocumentType.EPIC).added()).isEqualTo(25);
            assertThat(report.documentsOf(DocumentType.USER_STORY).added()).isEqualTo(99);
            assertThat(report.documentsOf(DocumentType.TECH_SPEC).added()).isEqualTo(211);
            assertThat(report.documentsOf(DocumentType.TASK).added()).isEqualTo(63);
        }
        assertThat(database.value("MATCH (:Code)-[r:IMPLEMENTS]->() WHERE r.validTo IS NULL RETURN count(r)"))
                .isEqualTo(861L);
        assertThat(database.value("MATCH (c:Code)-[:IMPLEMENTS]->() RETURN count(DISTINCT c)"))
                .isEqualTo(225L);
        assertThat(database.value(
                        "MATCH (d:Document) WHERE NOT d:Code AND d.productName <> 'Dronology' RETURN count(d)"))
                .isEqualTo(0L);
        assertThat(database.value(
                        "MATCH p = (:Product)-[:PARENT_OF]->(:Epic)-[:PARENT_OF]->(:UserStory)<-[:SPECIFIES]-(:TechSpec)"
                                + "<-[:IMPLEMENTS]-(:Code) RETURN count(p) > 0"))
                .isEqualTo(true);
    }
}
