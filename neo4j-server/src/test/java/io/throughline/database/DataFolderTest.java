// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    private Path path;
    private DataFolder folder;

    @BeforeEach
    void nameAFolder() {
        path = parent.resolve("data");
        folder = new DataFolder(path);
    }

    @Test
    void shouldMakeThePasswordOnceAndKeepItPrivate() throws IOException {
        folder.prepare();
        var first = folder.password();
        folder.prepare();

        assertThat(folder.password()).isEqualTo(first).hasSizeGreaterThan(30);
        assertThat(Files.getPosixFilePermissions(path.resolve("database.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void shouldMakeAnotherPasswordForAnotherFolder() {
        folder.prepare();
        var other = new DataFolder(parent.resolve("other"));
        other.prepare();

        assertThat(other.password()).isNotEqualTo(folder.password());
    }

    // [test->TL-US-17]
    @Test
    void shouldRefuseWhatANewerVersionWroteAndNameBoth() throws IOException {
        folder.prepare();
        Files.writeString(path.resolve("throughline.properties"), "product=9.1.0\nneo4j=5.26.30\nschema=40\n");

        assertThatThrownBy(folder::prepare)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Throughline 9.1.0 (Neo4j 5.26.30, schema 40)")
                .hasMessageContaining(FormatVersion.current().toString())
                .hasMessageContaining("--data DIR")
                .hasMessageNotContaining("\n");
    }

    @Test
    void shouldTakeOverWhatAnOlderVersionWrote() throws IOException {
        folder.prepare();
        var marker = path.resolve("throughline.properties");
        Files.writeString(marker, "product=0.0.9\nneo4j=5.26.3\nschema=2\n");

        folder.prepare();

        assertThat(marker)
                .content()
                .contains("product=" + FormatVersion.current().product());
    }

    @Test
    void shouldRefuseADamagedMarker() throws IOException {
        folder.prepare();
        Files.writeString(path.resolve("throughline.properties"), "product=0.1.0\nneo4j=5.26.30\nschema=four\n");

        assertThatThrownBy(folder::prepare)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("throughline.properties is damaged");
    }

    @Test
    void shouldRefuseAFolderOfSomethingElseAndLeaveItAlone() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("thesis.txt"), "mine");

        assertThatThrownBy(folder::prepare)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("was not made by Throughline");
        assertThat(path).isDirectoryContaining("glob:**thesis.txt");
        assertThat(path).isDirectoryNotContaining("glob:**database.password");
    }

    @Test
    void shouldSayThatAFolderCannotBeMade() throws IOException {
        Files.writeString(path, "a file where the folder should be");

        assertThatThrownBy(folder::prepare)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void shouldBeLockedByOneAtATime() throws IOException {
        folder.prepare();

        try (var lock = folder.tryLock().orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(folder.tryLock()).isEmpty();
            assertThat(folder.lockHolder()).hasValue(ProcessHandle.current().pid());
        }
        var again = folder.tryLock();
        assertThat(again).isPresent();
        again.orElseThrow().close();
    }
}
