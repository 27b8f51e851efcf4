// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.store.BatchState.Owner;
import io.throughline.ingest.store.BatchState.StoredDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a batch changes, decided item by item in order and without the database, so that it does not depend on where one
 * batch ends and the next begins: the first item to claim a key keeps it, also against items of later runs.
 */
final class BatchPlan {
    /** A document that is written, and what the graph held of it. */
    record PlannedDocument(String itemId, DocumentWrite document, Optional<StoredDocument> stored) {
        boolean isNew() {
            return stored.isEmpty();
        }

        /** New to a reader: nobody could read it until now. */
        boolean appears() {
            return stored.map(before -> !before.live() || before.standIn()).orElse(true);
        }

        boolean changesText() {
            return stored.map(before -> !before.fingerprint().equals(document.fingerprint()))
                    .orElse(true);
        }

        boolean changesAccess() {
            return stored.map(before -> !before.accessLevel().equals(document.accessLevel()))
                    .orElse(true);
        }
    }

    /** A key that an item no longer holds. */
    record Release(String itemId, String key) {}

    /** A finding of an item. */
    record PlannedFinding(ItemWrite item, FindingWrite finding) {}

    private final BatchState state;
    private final Map<String, Optional<Owner>> owners = new HashMap<>();
    private final List<PlannedDocument> documents = new ArrayList<>();
    private final Set<String> evictedStandIns = new LinkedHashSet<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<LinkWrite> links = new ArrayList<>();
    private final Set<String> endedDeclarations = new LinkedHashSet<>();
    private final Map<String, List<String>> declarations = new LinkedHashMap<>();
    private final List<PlannedFinding> findings = new ArrayList<>();
    private final Set<String> rewritten = new LinkedHashSet<>();

    private BatchPlan(BatchState state) {
        this.state = state;
        state.documents().forEach((key, document) -> owners.put(key, document.owner()));
    }

    static BatchPlan of(List<ItemWrite> items, BatchState state) {
        var plan = new BatchPlan(state);
        items.forEach(plan::add);
        return plan;
    }

    private void add(ItemWrite item) {
        if (state.items().containsKey(item.itemId())) {
            rewritten.add(item.itemId());
        }
        var messages = new LinkedHashMap<String, FindingWrite>();
        item.findings().stream()
                .map(finding -> item.tried().isEmpty() ? finding : Poison.after(tries(item), finding))
                .forEach(finding -> messages.putIfAbsent(finding.message(), finding));
        if (item.readable()) {
            var held = new LinkedHashSet<String>();
            var refused = new HashSet<String>();
            for (var document : item.documents()) {
                claim(item, document, held, refused)
                        .ifPresent(finding -> messages.putIfAbsent(finding.message(), finding));
            }
            release(item, held);
            declare(item, refused);
        }
        messages.values().forEach(finding -> findings.add(new PlannedFinding(item, finding)));
    }

    /** How often an item that broke something has been tried as it is now, this time included. */
    int tries(ItemWrite item) {
        var stored = state.items().get(item.itemId());
        return stored != null && stored.tried().equals(item.tried()) ? stored.tries() + 1 : 1;
    }

    /** Gives the item the document, or says who holds its key. */
    private Optional<FindingWrite> claim(
            ItemWrite item, DocumentWrite document, Set<String> held, Set<String> refused) {
        var key = document.key();
        var owner = owners.getOrDefault(key, Optional.empty());
        var mine = owner.map(other -> other.itemId().equals(item.itemId())).orElse(true);
        if (!mine || !held.add(key)) {
            if (!held.contains(key)) {
                refused.add(key);
            }
            return Optional.of(duplicate(item, key, owner));
        }
        owners.put(key, Optional.of(new Owner(item.itemId(), item.sourceId(), item.path())));
        var stored = Optional.ofNullable(state.documents().get(key));
        if (stored.filter(before -> isEvicted(before, document)).isPresent()) {
            evictedStandIns.add(key);
            stored = Optional.empty();
        }
        documents.add(new PlannedDocument(item.itemId(), document, stored));
        return Optional.empty();
    }

    /** A stand-in whose key is taken by something that is not the file it stands for. */
    private static boolean isEvicted(StoredDocument before, DocumentWrite document) {
        var properties = document.properties();
        return before.standIn()
                && !("file".equals(properties.get("kind")) && before.filePath().equals(properties.get("filePath")));
    }

    private static FindingWrite duplicate(ItemWrite item, String key, Optional<Owner> owner) {
        var place = owner.map(other -> other.sourceId().equals(item.sourceId())
                        ? other.path()
                        : other.path() + " in " + other.sourceId())
                .orElse(item.path());
        return new FindingWrite(
                FindingStatus.DUPLICATE,
                "%s: the key %s is already held by %s, so this one was left out; give one of them another key."
                        .formatted(item.path(), key, place),
                key);
    }

    private void release(ItemWrite item, Set<String> held) {
        var stored = state.items().get(item.itemId());
        if (stored == null) {
            return;
        }
        for (var key : stored.keys()) {
            if (!held.contains(key)) {
                releases.add(new Release(item.itemId(), key));
                owners.put(key, Optional.empty());
            }
        }
    }

    private void declare(ItemWrite item, Set<String> refused) {
        var declared = new LinkedHashSet<String>();
        for (var link : item.links()) {
            if (!names(refused, link.from()) && !names(refused, link.to()) && declared.add(link.declaration())) {
                links.add(link);
            }
        }
        declarations.put(item.itemId(), List.copyOf(declared));
        var stored = state.items().get(item.itemId());
        if (stored != null) {
            stored.links().stream().filter(link -> !declared.contains(link)).forEach(endedDeclarations::add);
        }
    }

    private static boolean names(Set<String> refused, LinkEnd end) {
        return end.kind() == LinkEnd.Kind.DOCUMENT && refused.contains(end.name());
    }

    /** In order; a key at most once. */
    List<PlannedDocument> documents() {
        return documents;
    }

    /** Stand-ins to be taken apart before the documents are written. */
    Set<String> evictedStandIns() {
        return evictedStandIns;
    }

    /** Keys that their item no longer holds, unless another item of the batch took them after that. */
    List<Release> releases() {
        return releases;
    }

    List<LinkWrite> links() {
        return links;
    }

    /** Links as {@code TYPE/linkId} that their item no longer declares. */
    Set<String> endedDeclarations() {
        return endedDeclarations;
    }

    /** For each readable item what it declares now. */
    Map<String, List<String>> declarations() {
        return declarations;
    }

    List<PlannedFinding> findings() {
        return findings;
    }

    /** Items that the graph knew before; what they reported is replaced. */
    Set<String> rewritten() {
        return rewritten;
    }
}
