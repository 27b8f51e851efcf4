// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.connector.git.Mailmap.Identity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailmapTest {
    private static final Mailmap MAP = new Mailmap("""
            # people
            Ada Lovelace <ada@example.org>
            <bob@example.org> <bob@old.org>
            Carol <carol@example.org> <carol@old.org> # moved
            Dan One <one@example.org> Dan <dan@old.org>
            Dan Two <two@example.org> Daniel <dan@old.org>
            broken line
            <<>> <
            """, "x");

    @ParameterizedTest
    @CsvSource({
        "ada, ADA@example.org, Ada Lovelace, ADA@example.org",
        "Bob, bob@old.org, Bob, bob@example.org",
        "C, carol@OLD.org, Carol, carol@example.org",
        "dan, dan@old.org, Dan One, one@example.org",
        "Daniel, dan@old.org, Dan Two, two@example.org",
        "Dana, dan@old.org, Dana, dan@old.org",
        "Eve, eve@example.org, Eve, eve@example.org",
    })
    void shouldGiveProperNames(String name, String email, String properName, String properEmail) {
        assertThat(MAP.proper(name, email)).isEqualTo(new Identity(properName, properEmail));
    }

    @Test
    void shouldStandHostileLines() {
        var map = new Mailmap("<".repeat(100_000) + "\n" + "a <b> ".repeat(20_000), "x");
        assertThat(map.proper("a", "b")).isNotNull();
    }
}
