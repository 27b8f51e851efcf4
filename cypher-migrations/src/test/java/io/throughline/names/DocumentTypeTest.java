// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "UserStory, USER_STORY",
        "user story, USER_STORY",
        "USER-STORY, USER_STORY",
        "user_story, USER_STORY",
        "prd, PRD",
        "tech spec, TECH_SPEC",
        "PullRequest, PULL_REQUEST"
    })
    void shouldReadATypeAsPeopleWriteIt(String text, DocumentType expected) {
        assertThat(DocumentType.parse(text)).contains(expected);
    }

    @Test
    void shouldNotInventTypes() {
        assertThat(DocumentType.parse("Feature")).isEmpty();
        assertThat(DocumentType.parse("")).isEmpty();
    }

    @Test
    void shouldReadBackEveryLabel() {
        for (var type : DocumentType.values()) {
            assertThat(DocumentType.parse(type.label())).contains(type);
        }
    }
}
