// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    private final DatabaseSettings settings = DatabaseSettings.of(Path.of("lib"), Path.of("data"));

    @Test
    void shouldSizeTheDatabaseForALaptop() {
        assertThat(settings.heapMegabytes()).isBetween(512, 2048);
        assertThat(settings.pageCacheMegabytes()).isEqualTo(settings.heapMegabytes() / 2);
        assertThat(settings.dataDirectory()).isAbsolute();
    }

    @Test
    void shouldNameTheRangeOfThePort() {
        assertThatThrownBy(() -> settings.onPort(70_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("boltPort is 70000, allowed is 0 to 65535");
    }
}
