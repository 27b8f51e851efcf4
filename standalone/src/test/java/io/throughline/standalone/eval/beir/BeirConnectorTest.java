// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.names.DocumentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeirConnectorTest {
    private static final BeirEntry REQUIREMENT = new BeirEntry("1", "Log in", "A user logs in.", "requirement", "");

    @Test
    void shouldGiveQueriesKeysOfTheirOwn() {
        var folder = folder(List.of(new BeirEntry("1", "Login", "class Login {}", "code", "Login.java")));

        assertThat(BeirConnector.queries(folder).id())
                .as("a source of its own, or the one would replace the other")
                .isNotEqualTo(BeirConnector.corpus(folder).id());
        assertThat(BeirConnector.queries(folder).id().location())
                .isNotEqualTo(BeirConnector.corpus(folder).id().location());
        assertThat(document(BeirConnector.corpus(folder))).returns("1", GraphChange.Document::key);
        assertThat(document(BeirConnector.queries(folder)))
                .returns("query 1", GraphChange.Document::key)
                .returns(DocumentType.USER_STORY, GraphChange.Document::type)
                .returns("Log in", GraphChange.Document::title);
    }

    @Test
    void shouldGiveQueriesATypeThatNoTargetHas() {
        var folder = folder(List.of(new BeirEntry("2", "Log out", "A user logs out.", "requirement", "")));

        assertThat(BeirConnector.corpus(folder).types()).containsExactly(DocumentType.USER_STORY);
        assertThat(BeirConnector.queries(folder).types()).containsExactly(DocumentType.EPIC);
    }

    private static BeirFolder folder(List<BeirEntry> corpus) {
        return new BeirFolder(Path.of("/judged"), "judged", corpus, List.of(REQUIREMENT), Map.of(), List.of());
    }

    private static GraphChange.Document document(BeirConnector connector) {
        var record = connector.read(KnownItems.NONE).findFirst().orElseThrow();
        return (GraphChange.Document) connector.map(record).get(0);
    }
}
