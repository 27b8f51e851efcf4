// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.names.DocumentType;
import io.throughline.names.RelationshipTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// [test->TL-US-38]
class LinkShapeTest {
    @ParameterizedTest
    @CsvSource({
        "USER_STORY, CODE, IMPLEMENTS, false",
        "CODE, USER_STORY, IMPLEMENTS, true",
        "USER_STORY, TEST, VERIFIES, false",
        "TEST, CODE, VERIFIES, true",
        "USER_STORY, TECH_SPEC, SPECIFIES, false",
        "USER_STORY, PRD, IMPLEMENTS, true",
        "EPIC, TASK, IMPLEMENTS, false",
        "EMAIL, USER_STORY, MENTIONS, true",
        "CODE, PAGE, MENTIONS, false",
    })
    void shouldPointAsOtherLinksDo(DocumentType from, DocumentType to, String type, boolean forward) {
        assertThat(LinkShape.of(from, to)).contains(new LinkShape(type, forward));
    }

    @Test
    void shouldNeverPassGrantsOnOrCallLikeThingsARealisation() {
        for (var from : DocumentType.values()) {
            for (var to : DocumentType.values()) {
                assertThat(LinkShape.of(from, to).map(LinkShape::type))
                        .isNotEqualTo(java.util.Optional.of(RelationshipTypes.PARENT_OF));
            }
            assertThat(LinkShape.of(from, from)).isEmpty();
        }
    }
}
