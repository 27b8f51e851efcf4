// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.graph.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // javac 17 does not read @Nullable of compiled signatures
class BreadcrumbsTest {
    @Test
    void shouldComeDownFromTheNearestProduct() {
        var way = Breadcrumbs.way(
                List.of(
                        row("CODE", "Code", 0, null),
                        row("SPEC", "TechSpec", 1, "CODE"),
                        row("STORY-A", "UserStory", 2, "SPEC"),
                        row("STORY-B", "UserStory", 2, "SPEC"),
                        row("EPIC", "Epic", 3, "STORY-B"),
                        row("SHOP", "Product", 4, "EPIC"),
                        row("OTHER", "Product", 5, "SHOP")),
                null);

        assertThat(way).extracting(DocumentView::key).containsExactly("SHOP", "EPIC", "STORY-B", "SPEC", "CODE");
    }

    @Test
    void shouldComeDownFromTheTopmostWhenNoProductIsAbove() {
        var way = Breadcrumbs.way(List.of(row("M", "Code", 0, null), row("F", "Code", 1, "M")), null);

        assertThat(way).extracting(DocumentView::key).containsExactly("F", "M");
    }

    @Test
    void shouldBeEmptyForWhatIsNotThere() {
        assertThat(Breadcrumbs.way(List.of(), null)).isEmpty();
    }

    private static Row row(String key, String type, int depth, String fromKey) {
        var values = new HashMap<String, Object>(Map.of(
                "startKey",
                "CODE",
                "key",
                key,
                "depth",
                (long) depth,
                "document",
                Map.of("key", key, "documentType", type)));
        values.put("fromKey", fromKey);
        return new Row(values);
    }
}
