// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.marks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

// [test->TL-US-59]
class TrackerKeysTest {
    @Test
    void shouldFindKeysInNamesOfBranches() {
        assertThat(TrackerKeys.inBranch("feature/CO-12-warn-the-pilot")).containsExactly("CO-12");
        assertThat(TrackerKeys.inBranch("CO-12_and_TL-US-4")).containsExactly("CO-12", "TL-US-4");
        assertThat(TrackerKeys.inBranch("fix/CO-12/CO-12")).containsExactly("CO-12");
    }

    @Test
    void shouldFindNothingInOtherNames() {
        assertThat(TrackerKeys.inBranch("main")).isEmpty();
        assertThat(TrackerKeys.inBranch("release-2.5")).isEmpty();
        assertThat(TrackerKeys.inBranch("dependabot/npm/left-pad-1.3.0")).isEmpty();
        assertThat(TrackerKeys.inBranch("CO-12345678")).isEmpty();
    }
}
