// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.files.FilesConnector;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-60]
class PeopleAliasesTest {
    private static final String PAGE =
            "---\nkey: P-1\nauthor: Octo Cat <octo@cat.test>\n---\n# A page\n\nSome words.\n";

    @TempDir
    private Path folder;

    @Test
    void shouldPutAPersonUnderTheIdOfTheFile() throws Exception {
        var changes = changes(over("# ours\n\nOcto@Cat.test = ann@example.org\n"));

        assertThat(changes)
                .filteredOn(GraphChange.Person.class::isInstance)
                .containsExactly(new GraphChange.Person("ann@example.org", "Octo Cat", "octo@cat.test"));
        assertThat(changes)
                .filteredOn(GraphChange.Link.class::isInstance)
                .extracting(link -> ((GraphChange.Link) link).from())
                .contains(new Reference.Person("ann@example.org"))
                .doesNotContain(new Reference.Person("octo@cat.test"));
    }

    @Test
    void shouldLeaveASourceAsItIsWithoutAFile() throws Exception {
        Files.writeString(folder.resolve("page.md"), PAGE);
        try (var source = FilesConnector.open(folder)) {
            assertThat(PeopleAliases.of(Map.of()).over(source)).isSameAs(source);
        }
    }

    @Test
    void shouldReadItemsAnewWhenTheNamesChangeAndNotOtherwise() throws Exception {
        try (var source = over("a@b.test = c@d.test\n")) {
            var before = fingerprints(source, KnownItems.NONE);
            assertThat(fingerprints(source, path -> Optional.ofNullable(before.get(path))))
                    .isEqualTo(before);
            try (var other = over("a@b.test = e@f.test\n")) {
                assertThat(fingerprints(other, KnownItems.NONE)).isNotEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "octocat, people.txt:1 is `octocat`",
        "= ann, people.txt:1 is `= ann`",
        "octocat =, people.txt:1 is `octocat =`",
        "a = b|A = c, people.txt:2 gives `a` to b and to c",
        "a = b|b = c, 'people.txt gives something to `b`, which is itself given to somebody'"
    })
    void shouldRefuseWhatSaysNothingUsable(String lines, String told) {
        assertThatThrownBy(() -> PeopleAliases.parse("people.txt", List.of(lines.split("\\|"))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(told)
                .hasMessageContaining("for example github:octocat = ann@example.org");
    }

    @Test
    void shouldSayThatTheFileCannotBeRead() throws Exception {
        var binary = Files.write(folder.resolve("people"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        for (var file : List.of("/nowhere/people.txt", binary.toString())) {
            assertThatThrownBy(() -> PeopleAliases.of(Map.of(PeopleAliases.VARIABLE, file)))
                    .isInstanceOf(SourceException.class)
                    .hasMessageStartingWith("THROUGHLINE_PEOPLE=" + file + " cannot be read");
        }
    }

    private Connector over(String lines) throws Exception {
        var docs = Files.createDirectories(folder.resolve("docs"));
        Files.writeString(docs.resolve("page.md"), PAGE);
        var file = Files.writeString(folder.resolve("people.txt"), lines);
        return PeopleAliases.of(Map.of(PeopleAliases.VARIABLE, file.toString())).over(FilesConnector.open(docs));
    }

    private static List<GraphChange> changes(Connector source) {
        try (source;
                var records = source.read(KnownItems.NONE)) {
            return records.flatMap(record -> source.map(record).stream()).toList();
        }
    }

    private static Map<String, String> fingerprints(Connector source, KnownItems known) {
        try (var records = source.read(known)) {
            return records.collect(Collectors.toMap(SourceRecord::path, SourceRecord::fingerprint));
        }
    }
}
