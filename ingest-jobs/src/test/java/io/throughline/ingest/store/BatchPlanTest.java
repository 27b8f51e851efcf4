// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.store.BatchState.Owner;
import io.throughline.ingest.store.BatchState.StoredDocument;
import io.throughline.ingest.store.BatchState.StoredItem;
import io.throughline.names.DocumentType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

// [test->TL-SPEC-2]
class BatchPlanTest {
    @Test
    void shouldGiveAKeyToTheFirstItemThatClaimsIt() {
        var plan = BatchPlan.of(List.of(item("one", "K"), item("two", "K", "L")), new BatchState(Map.of(), Map.of()));

        assertThat(plan.documents())
                .extracting(document -> document.itemId() + document.document().key())
                .containsExactly("oneK", "twoL");
        assertThat(plan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.item().itemId()).isEqualTo("two");
            assertThat(finding.finding().message()).contains("two", "K", "one");
        });
    }

    @Test
    void shouldLetTheOwnerOfAnEarlierRunKeepItsKey() {
        var state = new BatchState(Map.of(), Map.of("K", stored(Optional.of(new Owner("old", "s", "old")))));

        assertThat(BatchPlan.of(List.of(item("new", "K")), state).documents()).isEmpty();
    }

    @Test
    void shouldGiveAwayAKeyThatItsOwnerLetGo() {
        var state = new BatchState(
                Map.of("old", new StoredItem(List.of("DEPENDS_ON/1"), List.of("K"), "", 0)),
                Map.of("K", stored(Optional.of(new Owner("old", "s", "old")))));

        var plan = BatchPlan.of(List.of(item("old", "L"), item("new", "K")), state);

        assertThat(plan.releases()).containsExactly(new BatchPlan.Release("old", "K"));
        assertThat(plan.documents())
                .extracting(document -> document.document().key())
                .containsExactly("L", "K");
        assertThat(plan.endedDeclarations()).containsExactly("DEPENDS_ON/1");
    }

    @Test
    void shouldLeaveAnUnreadableItemAsItIs() {
        var state =
                new BatchState(Map.of("old", new StoredItem(List.of("DEPENDS_ON/1"), List.of("K"), "", 0)), Map.of());
        var finding = FindingWrite.of(FindingStatus.UNREADABLE, "no");

        var plan = BatchPlan.of(List.of(ItemWrite.unreadable("old", "s", "old", finding)), state);

        assertThat(plan.releases()).isEmpty();
        assertThat(plan.endedDeclarations()).isEmpty();
        assertThat(plan.findings()).hasSize(1);
    }

    @Test
    void shouldDecideTheSameHoweverItemsAreBatched() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var items = new ArrayList<ItemWrite>();
            for (var i = 0; i < 8; i++) {
                items.add(item("item" + i, "K" + random.nextInt(5), "K" + random.nextInt(5)));
            }
            assertThat(owners(items, 1))
                    .as("seed %d", seed)
                    .isEqualTo(owners(items, 3))
                    .isEqualTo(owners(items, 8));
        }
    }

    /** Who owns what when the items are written in batches of that size. */
    private static Map<String, String> owners(List<ItemWrite> items, int size) {
        var owners = new HashMap<String, String>();
        for (var start = 0; start < items.size(); start += size) {
            var documents = new HashMap<String, StoredDocument>();
            owners.forEach((key, itemId) -> documents.put(key, stored(Optional.of(new Owner(itemId, "s", itemId)))));
            var batch = items.subList(start, Math.min(start + size, items.size()));
            BatchPlan.of(batch, new BatchState(Map.of(), documents))
                    .documents()
                    .forEach(document -> owners.put(document.document().key(), document.itemId()));
        }
        return owners;
    }

    private static ItemWrite item(String id, String... keys) {
        var documents = List.of(keys).stream()
                .map(key -> new DocumentWrite(
                        key, DocumentType.PAGE, "f", "internal", Map.of("title", key), List.of(), List.of()))
                .toList();
        return new ItemWrite(id, "s", id, "1", "", true, List.of(), documents, List.of(), List.of());
    }

    private static StoredDocument stored(Optional<Owner> owner) {
        return new StoredDocument("Page", "f", "internal", "t", "", true, false, "", owner, List.of());
    }
}
