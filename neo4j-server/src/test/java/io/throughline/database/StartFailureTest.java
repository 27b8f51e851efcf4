// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-17]
class StartFailureTest {
    private final DatabaseSettings settings = new DatabaseSettings(
            Path.of("/lib"),
            Path.of("/srv/data"),
            7687,
            512,
            256,
            Path.of("/jdk/bin/java"),
            Path.of("/srv/data/logs/database.log"),
            Duration.ofSeconds(1),
            false);
    private final StartFailure failure = new StartFailure(settings);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    org.neo4j.kernel.api.net.PortBindException: x; java.net.BindException: Address already in use | Port 7687 is taken
                    data folder is locked by process 4711                           | in use by process 4711
                    org.neo4j.kernel.internal.locker.FileLockException: Unable to obtain lock on store lock file | in use by another process
                    java.io.IOException: No space left on device                    | The disk that holds /srv/data is full
                    Error: Could not reserve enough space for object heap           | not enough memory for the database, which asks for a heap of 512 MB
                    java.lang.OutOfMemoryError: Java heap space                     | not enough memory
                    Error: LinkageError java.lang.UnsupportedClassVersionError: Main | needs JDK 17 or newer and /jdk/bin/java is older
                    Error: Could not find or load main class io.Main                | libraries are missing in /lib
                    UnsupportedLogVersionException: unsupported log version         | written by another version of Neo4j
                    java.nio.file.AccessDeniedException: /srv/data/neo4j            | cannot be written
                    """)
    void shouldNameTheCauseInOneSentence(String said, String sentence) {
        assertThat(failure.explain(said, said))
                .contains(sentence)
                .endsWith(".")
                .doesNotContain("\n")
                .doesNotContain("Exception");
    }

    @Test
    void shouldShowTheLastLineOfWhatItDoesNotKnow() {
        assertThat(failure.explain("one\ntwo", "two"))
                .isEqualTo("The database did not start (it said: two); its log is /srv/data/logs/database.log.");
    }

    @Test
    void shouldSayWhenNothingWasSaid() {
        assertThat(failure.explain("", null)).contains("it said nothing");
    }
}
