// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// [test->TL-US-16]
class RepositoryHereTest {
    @TempDir
    Path parent;

    private Path shop;
    private Path plain;

    @BeforeEach
    void makeARepositoryAndAFolder() throws IOException {
        shop = Files.createDirectories(parent.resolve("shop"));
        Files.createDirectories(shop.resolve(".git"));
        plain = Files.createDirectories(parent.resolve("plain"));
    }

    @Test
    void shouldFindTheRepositoryOneStandsIn() throws IOException {
        var deep = Files.createDirectories(shop.resolve("src/main"));

        assertThat(new RepositoryHere(deep, plain).source()).isEqualTo("git:" + shop);
    }

    @Test
    void shouldTakeTheProgramsOwnRepositoryElsewhere() {
        assertThat(new RepositoryHere(plain, shop).source()).isEqualTo("git:" + shop);
    }

    @Test
    void shouldAskForASourceWhenThereIsNoRepository() {
        assertThatThrownBy(() -> new RepositoryHere(plain, plain).source())
                .isInstanceOf(UserFailure.class)
                .hasMessageContaining("--source")
                .extracting(failure -> ((UserFailure) failure).exitCode())
                .isEqualTo(UserFailure.USAGE);
    }
}
