// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {
    @Test
    void shouldComeBackFromItsLine() {
        var ready = new Announcement.Ready(7687);
        var failed = new Announcement.Failed("disk full");

        assertThat(Announcement.parse(ready.line())).contains(ready);
        assertThat(Announcement.parse(failed.line())).contains(failed);
    }

    @Test
    void shouldKeepAReasonOnOneLine() {
        assertThat(new Announcement.Failed("one\n\ttwo").line()).endsWith("failed one two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Directories in use:", "throughline-database", "throughline-database sleeping 1"})
    void shouldIgnoreWhatOthersPrint(String line) {
        assertThat(Announcement.parse(line)).isEmpty();
    }
}
