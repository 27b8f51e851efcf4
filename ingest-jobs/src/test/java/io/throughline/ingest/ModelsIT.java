// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static io.throughline.ingest.MemorySource.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.names.DocumentType;
import io.throughline.names.VectorSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two models beside each other: built, interrupted, switched, outdated by an ingest, switched back, dropped. */
// [test->TL-US-48]
// [test->TL-SPEC-19]
class ModelsIT {
    private static final int DOCUMENTS = 300;

    private final FakeEmbedder former = new FakeEmbedder("former", 0);
    private final FakeEmbedder other = new FakeEmbedder("other", 0, 16);
    private TestDatabase database = TestDatabase.empty();
    private Models models = Models.of(database.driver());

    @BeforeEach
    void ingest() {
        database = TestDatabase.empty();
        models = Models.of(database.driver());
        database.ingest(former, source("v1"));
    }

    @AfterEach
    void dropIndex() {
        database.query("DROP INDEX %s IF EXISTS".formatted(VectorSlot.SECOND.index()));
    }

    /** Texts longer than the other model takes: it has to cut them. */
    private static MemorySource source(String version) {
        var source = new MemorySource("s");
        for (var i = 0; i < DOCUMENTS; i++) {
            var text = "text %d %s ".formatted(i, i == 0 ? version : "") + "word ".repeat(20) + i;
            source.item("item" + i, document("D-" + i, DocumentType.PAGE, "Title", text));
        }
        return source;
    }

    @Test
    void shouldGoOnWithABuildThatWasInterrupted() {
        assertThatThrownBy(() -> models.build(other, "other", new Breaking())).isInstanceOf(Interruption.class);
        var before = models.list().get(1);
        assertThat(before.embedded()).isPositive().isLessThan(before.passages());
        assertThatThrownBy(() -> models.putInForce("other", null))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining(
                        "%d passages have no vector of the model other", before.passages() - before.embedded())
                .hasMessageContaining("model build other");
        assertThat(inForce()).isEqualTo("former");

        var again = new FakeEmbedder("other", 0, 64);
        assertThat(models.build(again, "other", ProgressListener.none()).isWhole())
                .isTrue();
        assertThat(again.embedded()).isEqualTo(before.passages() - before.embedded());
    }

    @Test
    void shouldSwitchAndGoBackOnlyToWhatIsWhole() {
        models.build(other, "other", ProgressListener.none());
        assertThat(models.putInForce("other", "models/former.onnx").model().inForce())
                .isTrue();
        assertThat(inForce()).isEqualTo("other");
        assertThat(models.list().get(1).model().chosenBy()).isEqualTo("models/former.onnx");
        assertThatThrownBy(() -> database.ingest(former, source("v2")))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("The model other is in force");

        var report = database.ingest(other, source("v2"));
        var outdated = models.list().get(1);
        assertThat(report.vectors().embedded() + report.vectors().reused())
                .isPositive()
                .isEqualTo(outdated.passages() - outdated.embedded());
        assertThat(models.list().get(0).isWhole()).isTrue();
        assertThat(database.value("MATCH (c:Unembedded) RETURN count(c)")).isEqualTo(0L);
        assertThatThrownBy(() -> models.putInForce("former", null))
                .hasMessageContaining("model build models/former.onnx");
        models.build(former, "former", ProgressListener.none());
        models.putInForce("former", null);
        assertThat(inForce()).isEqualTo("former");
        assertThat(database.ingest(former, source("v2")).vectors().embedded()).isZero();
    }

    @Test
    void shouldDropTheOneThatIsNotInForce() {
        assertThatThrownBy(models::drop).hasMessageContaining("No model stands beside");
        models.build(other, "other", ProgressListener.none());
        assertThatThrownBy(() -> models.build(new FakeEmbedder("third", 0), "third", ProgressListener.none()))
                .hasMessageContaining("model drop");
        assertThat(models.drop().embedded()).isEqualTo(models.list().get(0).passages());
        assertThat(models.list()).hasSize(1);
        assertThat(models.list().get(0).isWhole()).isTrue();
        assertThat(database.query("SHOW INDEXES YIELD name WHERE name = 'chunk_second_embedding' RETURN name"))
                .isEmpty();
    }

    private Object inForce() {
        return database.value("MATCH (m:EmbeddingModel {inForce: true}) RETURN m.name");
    }

    private static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Ends the run once some vectors are written, as a signal would. */
    private static final class Breaking implements ProgressListener {
        @Override
        public void started(String what, long total) {}

        @Override
        public void advanced(long done) {
            if (done > 0) {
                throw new Interruption();
            }
        }

        @Override
        public void finished() {}
    }
}
