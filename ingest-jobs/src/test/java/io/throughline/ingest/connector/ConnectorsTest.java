// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.model.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-17]
class ConnectorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    foo:bar                       | `foo:bar` begins with the unknown scheme `foo`: known are git:PATH-or-URL, files:DIR, csv:FILE, github:OWNER/REPO, jira:URL?project=KEY, confluence:URL?space=KEY, openfasttrace:PATH, strictdoc:PATH, reqif:FILE, doorstop:DIR and needs:FILE, for example git:.
                    /some/path                    | `/some/path` has no scheme: write git:/some/path, files:/some/path or csv:/some/path.
                    ''                            | `` has no scheme: write git:, files: or csv:.
                    git:                          | `git:` names nothing: write for example git:. or git:https://example.org/shop.git.
                    files:                        | `files:` names nothing: write for example files:docs.
                    csv:                          | `csv:` names nothing: write for example csv:tracker.csv.
                    csv:/no/such.csv              | csv:/no/such.csv does not exist: name a CSV file, for example csv:tracker.csv.
                    files:/no/such                | files:/no/such does not exist: name a folder, for example files:docs.
                    git:/no/such                  | git:/no/such does not exist: name the folder of a repository, for example git:.
                    reqif:                        | `reqif:` names nothing: name a ReqIF file (unzip a .reqifz first), for example reqif:shop.reqif.
                    needs:/no/such                | needs:/no/such does not exist: name the needs.json that sphinx-needs builds, for example needs:build/needs/needs.json.
                    jira:https://host             | `jira:https://host` names no project: write for example jira:https://tracker.example.org?project=SHOP.
                    confluence:host               | `confluence:host` holds no http:// or https:// address: write for example https://tracker.example.org?project=SHOP.
                    github:shop                   | `github:shop` names no repository: write for example github:octo-org/shop.
                    github:a/b?type.x=y           | type.x is `y`, allowed are Product, Epic, PRD, UserStory, Task, TechSpec, Code, Test, Commit, PullRequest, Email, Ticket, Page.
                    git:ssh://host/shop.git       | git:ssh://host/shop.git uses `ssh`, allowed are a path and file://, http:// and https:// addresses: clone it with git and name the folder.
                    git:ftp://me:secret@host/shop | git:ftp://host/shop uses `ftp`, allowed are a path and file://, http:// and https:// addresses: clone it with git and name the folder.
                    """)
    void shouldSayInOneSentenceWhatIsWrong(String source, String message) {
        assertThatThrownBy(() -> Connectors.open(source))
                .isInstanceOfSatisfying(
                        SourceException.class, e -> assertThat(e.isUsage()).isTrue())
                .hasMessage(message);
    }

    @Test
    void shouldRefuseAPathThatCannotBe() {
        assertThatThrownBy(() -> Connectors.open("csv:a\0b"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no path can have");
        assertThatThrownBy(() -> Connectors.open("git:a\0b")).isInstanceOf(SourceException.class);
    }

    @Test
    void shouldTellFilesAndFoldersApart() throws Exception {
        var file = Files.writeString(folder.resolve("a.csv"), "key,type,title\n");

        assertThatThrownBy(() -> Connectors.open("files:" + file)).hasMessageContaining("is no folder");
        assertThatThrownBy(() -> Connectors.open("csv:" + folder)).hasMessageContaining("is no file");
        assertThatThrownBy(() -> Connectors.open("git:" + folder)).hasMessageContaining("is no git repository");
    }

    @Test
    void shouldOpenByScheme() throws Exception {
        var file = Files.writeString(folder.resolve("a.csv"), "key,type,title\n");

        try (var csv = Connectors.open("csv:" + file);
                var files = Connectors.open("files:" + folder, SourceOptions.defaults())) {
            assertThat(csv.id().kind()).isEqualTo("csv");
            assertThat(files.id().kind()).isEqualTo("files");
        }
    }

    @Test
    void shouldRefuseANegativeLimit() {
        assertThatThrownBy(() -> SourceOptions.defaults().withCommitLimit(-1)).hasMessageContaining("-1");
    }
}
