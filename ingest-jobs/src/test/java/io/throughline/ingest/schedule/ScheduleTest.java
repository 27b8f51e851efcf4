// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.model.SourceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// [test->TL-US-49]
class ScheduleTest {
    private static final String GIT = "git:/srv/shop";
    private static final String JIRA = "jira:https://jira.example.org?project=SHOP";

    @Test
    void readsEverySourceAsOftenAsUsualWhenNothingIsSaid() {
        assertThat(schedule().intervals()).isEqualTo(Map.of(GIT, Duration.ofMinutes(15), JIRA, Duration.ofMinutes(15)));
    }

    @Test
    void givesOneSourceAnIntervalOfItsOwnThoughItsAddressHoldsTheSign() {
        assertThat(schedule("2h", JIRA + "=90s").intervals())
                .isEqualTo(Map.of(GIT, Duration.ofHours(2), JIRA, Duration.ofSeconds(90)));
    }

    @Test
    void readsOnceWhatIsNeverToBeReadAgain() {
        assertThat(schedule("never", GIT + "=1d").intervals()).isEqualTo(Map.of(GIT, Duration.ofDays(1)));
        assertThat(schedule("never").intervals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "31d", "15", "m", "-5m", "1.5h", "", "9999999d", "five minutes"})
    void refusesWhatIsNoInterval(String word) {
        assertThatThrownBy(() -> schedule(word))
                .isInstanceOf(SourceException.class)
                .hasMessage("--every is `%s`, allowed are 1s to 30d, for example 90s, 15m, 2h or 1d, and never."
                        .formatted(word));
    }

    @Test
    void refusesASourceThatThereIsNot() {
        assertThatThrownBy(() -> schedule("csv:list.csv=5m"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("there is no source `csv:list.csv`")
                .hasMessageContaining(GIT + ", " + JIRA);
    }

    private static Schedule schedule(String... words) {
        return Schedule.of(List.of(words), List.of(GIT, JIRA), "15m");
    }
}
