// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

// [test->TL-US-20]
class RestartPolicyTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final RestartPolicy policy = new RestartPolicy(3, Duration.ofMinutes(5));

    @Test
    void shouldAllowThreeInFiveMinutesAndNoFourth() {
        assertThat(policy.allows(START)).isTrue();
        assertThat(policy.allows(START.plusSeconds(60))).isTrue();
        assertThat(policy.allows(START.plusSeconds(120))).isTrue();
        assertThat(policy.allows(START.plusSeconds(180))).isFalse();
    }

    @Test
    void shouldForgetWhatIsLongAgo() {
        policy.allows(START);
        policy.allows(START.plusSeconds(60));
        policy.allows(START.plusSeconds(120));

        assertThat(policy.allows(START.plusSeconds(301)))
                .as("the first left the span")
                .isTrue();
        assertThat(policy.allows(START.plusSeconds(302)))
                .as("the second has not")
                .isFalse();
    }

    @Test
    void shouldNotCountWhatItRefused() {
        for (var i = 0; i < 10; i++) {
            policy.allows(START);
        }

        assertThat(policy.counted()).isEqualTo(3);
        assertThat(policy.allows(START.plusSeconds(301))).isTrue();
    }
}
