// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.GraphChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReadingTest {
    @ParameterizedTest
    @CsvSource({
        "draft, DRAFT",
        "Open, DRAFT",
        "TO DO, DRAFT",
        "in-progress, DRAFT",
        "In_Review, REVIEW",
        "review, REVIEW",
        "Closed, APPROVED",
        "Done, APPROVED",
        "APPROVED, APPROVED",
        "Won't do, DEPRECATED",
        "Won’t Do, DEPRECATED",
        "wontfix, DEPRECATED",
        "deprecated, DEPRECATED",
    })
    void shouldKnowTheWordsOfTrackers(String word, Status status) {
        assertThat(Status.parse(word)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sleeping", "done?", "open closed"})
    void shouldNotGuessAStatus(String word) {
        assertThat(Status.parse(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T00:00Z",
        "2026-11-22T09:30, 2026-11-22T09:30Z",
        "2026-11-22 09:30:05, 2026-11-22T09:30:05Z",
        "2026-11-22T09:30:05Z, 2026-11-22T09:30:05Z",
        "2026-11-22T09:30:05+01:00, 2026-11-22T08:30:05Z",
        "2026-11-22T09:30:05.123+0100, 2026-11-22T08:30:05.123Z",
        "2026-11-22T09:30:05.123456Z, 2026-11-22T09:30:05.123456Z",
        "2026-11-22 09:30 +01:00, 2026-11-22T08:30Z",
    })
    void shouldReadTimes(String text, String time) {
        assertThat(Timestamps.parse(text))
                .hasValueSatisfying(read -> assertThat(read).hasToString(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "22.11.2026",
                "11/22/2026",
                "2026-13-01",
                "2026-02-30",
                "2026",
                "1732266000",
                "2026-11-22T25:00"
            })
    void shouldNotGuessTimes(String text) {
        assertThat(Timestamps.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ada <Ada@Example.org>, ada@example.org, Ada, ada@example.org",
        "<ada@example.org>, ada@example.org, ada@example.org, ada@example.org",
        "ada@example.org, ada@example.org, ada@example.org, ada@example.org",
        "Ada  Lovelace, ada lovelace, Ada Lovelace, ''",
        "'', unknown, '', ''",
    })
    void shouldReadPeople(String text, String userId, String name, String email) {
        assertThat(People.parse(text)).isEqualTo(new GraphChange.Person(userId, name, email));
    }
}
