// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/*\n * Copyright 2026 Acme * all\n */\n",
                "// SPDX-License-Identifier: MIT\n",
                "#!/bin/sh\n# Licensed under Apache-2.0.\n",
                "<?xml version=\"1.0\"?>\n<!-- (c) 2026 Acme -->\n",
                "\n\n-- All rights reserved.\n",
            })
    void shouldFindLicences(String text) {
        var region = LicenceHeader.in(text + "code();\n");

        assertThat(region.textWithout(java.util.List.of(), text + "code();\n"))
                .isNotBlank()
                .doesNotContain("code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code();",
                "// What this does.\ncode();",
                "code(); // Copyright",
                "/* open",
                "#!/bin/sh\necho licence"
            })
    void shouldLeaveOtherText(String text) {
        assertThat(LicenceHeader.in(text)).isEqualTo(Region.EMPTY);
    }

    @Test
    void shouldStandHostileText() {
        for (var text : new String[] {
            "/*".repeat(100_000), "// a\n".repeat(100_000), "<!-- -".repeat(100_000), " ".repeat(500_000)
        }) {
            assertThat(LicenceHeader.in(text).end()).isLessThanOrEqualTo(text.length());
        }
    }
}
