// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestTextTest {
    @Test
    void shouldSayHowSureAndWhatIsShared() {
        assertThat(SuggestText.of(List.of(row(0.824, true, List.of("card", "pay")), row(0.3, false, List.of()))))
                .isEqualTo("""
                        * 0.82  S1  Pay by card  ->  Card.java  CardPayment  [card, pay]
                          0.30  S1  Pay by card  ->  Card.java  CardPayment""");
    }

    private static Map<String, Object> row(double confidence, boolean isRecommended, List<String> words) {
        return Map.of(
                "sourceKey", "S1",
                "sourceTitle", "Pay by card",
                "targetKey", "Card.java",
                "targetTitle", "CardPayment",
                "confidence", confidence,
                "recommended", isRecommended,
                "words", words);
    }
}
