// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.ingest.model.SourceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [test->TL-US-26]
class ChangeSetTest {
    private static final String TEXT = "/** Pays by card, by bill or in cash. */\nclass Pay {\n  void byCard() {}\n}\n";

    @TempDir
    Path folder;

    private TestRepository shop;
    private ObjectId first;

    @BeforeEach
    void makeRepository() throws Exception {
        shop = new TestRepository(Files.createDirectory(folder.resolve("shop")));
        first = shop.file("src/Pay.java", TEXT)
                .file("a.md", "# A\n")
                .file("b.md", "# B\n")
                .commit("Begin");
    }

    @AfterEach
    void closeRepository() {
        shop.close();
    }

    @Test
    void shouldNameWhatDiffersByPath() throws Exception {
        shop.remove("src/Pay.java").file("src/Money.java", TEXT);
        var second = shop.remove("a.md")
                .file("b.md", "# Bee\n")
                .file("Bücher.md", "# C\n")
                .commit("Change");

        var changes = ChangeSet.of(shop.folder(), first.name() + ".." + second.name());

        assertThat(changes.repository()).isEqualTo("shop");
        assertThat(changes.files())
                .extracting(file -> file.path() + " " + file.kind().word())
                .containsExactly("Bücher.md added", "a.md deleted", "b.md changed", "src/Money.java renamed");
        assertThat(ChangeSet.of(shop.folder(), second.name() + "..").files()).isEmpty();
        assertThat(ChangeSet.of(shop.folder(), "HEAD^..")).isEqualTo(changes);
    }

    @Test
    void shouldNameTheSymbolsThatOwnWhatDiffers() throws Exception {
        shop.file("src/Cart.java", """
                        package shop;

                        import java.util.List;

                        class Cart {
                            private int net;

                            void add(int cents) {
                                net += cents;
                            }

                            void clear() {
                                net = 0;
                            }

                            int total() {
                                return net;
                            }
                        }
                        """)
                .file("web/a.js", "function a() {\n  return 1;\n}\n\nfunction b() {\n  return 2;\n}\n")
                .commit("Add carts");
        shop.file("src/Cart.java", """
                        package shop;

                        import java.util.Map;

                        class Cart {
                            private int net;

                            void add(int cents) {
                                net += 2 * cents;
                            }

                            int total() {
                                return net;
                            }

                            void sell() {
                                net = -1;
                            }
                        }
                        """)
                .remove("web/a.js")
                .file("web/b.js", "function a() {\n  return 1;\n}\n\nfunction b() {\n  return 3;\n}\n")
                .commit("Change carts");

        assertThat(ChangeSet.of(shop.folder(), "HEAD^..").files())
                .extracting(ChangedFile::path, ChangedFile::symbols)
                .containsExactly(
                        tuple("src/Cart.java", List.of("Cart.add", "Cart.clear", "Cart.sell")),
                        tuple("web/b.js", List.of("b")));

        shop.file(
                        "src/Cart.java",
                        "package shop;\n\nclass Cart {\n    private int gross;\n\n    void add(int cents) {\n        net += 2 * cents;\n    }\n}\n")
                .commit("Rename a field");
        shop.file("web/b.js", "import './c';\nfunction a() {\n  return 1;\n}\n\nfunction b() {\n  return 3;\n}\n")
                .commit("Import something");

        assertThat(ChangeSet.of(shop.folder(), "HEAD~1..").files())
                .extracting(ChangedFile::path, ChangedFile::symbols)
                .containsExactly(tuple("web/b.js", List.of()));
        assertThat(ChangeSet.of(shop.folder(), "HEAD~2..HEAD~1").files())
                .extracting(ChangedFile::symbols)
                .containsExactly(List.of("Cart", "Cart.sell", "Cart.total"));
    }

    @Test
    void shouldBeAskedFromAFolderInside() throws Exception {
        shop.file("b.md", "# Bee\n").commit("Change");
        var inside = Files.createDirectories(shop.folder().resolve("src/main"));

        assertThat(ChangeSet.of(inside, "HEAD~1..HEAD").files())
                .extracting(ChangedFile::path)
                .containsExactly("b.md");
    }

    @Test
    void shouldLeaveOutWhatOnlyTheOtherSideDidWithThreeDots() throws Exception {
        var main = shop.file("a.md", "# Main\n").commit("On main", first);
        var branch = shop.file("a.md", "# A\n").file("b.md", "# Branch\n").commit("On a branch", first);

        assertThat(ChangeSet.of(shop.folder(), main.name() + "..." + branch.name())
                        .files())
                .extracting(ChangedFile::path)
                .containsExactly("b.md");
        assertThat(ChangeSet.of(shop.folder(), main.name() + ".." + branch.name())
                        .files())
                .extracting(ChangedFile::path)
                .containsExactly("a.md", "b.md");
    }

    @Test
    void shouldSayWhatIsWrongInOneSentence() throws Exception {
        var nowhere = Files.createDirectory(folder.resolve("plain"));

        assertRefused(nowhere, "HEAD~1..HEAD", "is no git repository");
        assertRefused(folder.resolve("missing"), "HEAD~1..HEAD", "does not exist");
        assertRefused(shop.folder(), "nope..HEAD", "`nope` is no commit of the repository " + shop.folder());
        assertRefused(shop.folder(), "HEAD..v9", "`v9` is no commit of the repository");
        assertRefused(shop.folder(), "HEAD^{..HEAD", "`HEAD^{` is no commit of the repository");
        assertRefused(shop.folder(), "HEAD", "`HEAD` is no range of commits, A..B is needed, for example main..HEAD.");
    }

    private static void assertRefused(Path folder, String range, String sentence) {
        var refusal = catchThrowableOfType(SourceException.class, () -> ChangeSet.of(folder, range));
        assertThat(refusal).as(range).hasMessageContaining(sentence);
        assertThat(refusal.isUsage()).isTrue();
        assertThat(refusal.getMessage()).doesNotContain("\n");
    }
}
