// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLevelTest {
    @ParameterizedTest
    @CsvSource({
        "PUBLIC, PUBLIC, true",
        "PUBLIC, INTERNAL, false",
        "INTERNAL, PUBLIC, true",
        "CONFIDENTIAL, INTERNAL, true",
        "CONFIDENTIAL, RESTRICTED, false",
        "RESTRICTED, CONFIDENTIAL, true",
        "RESTRICTED, RESTRICTED, false"
    })
    void shouldNeverCoverRestrictedByClearance(AccessLevel clearance, AccessLevel level, boolean covered) {
        assertThat(clearance.covers(level)).isEqualTo(covered);
    }
}
