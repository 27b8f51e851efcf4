// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Item.Place;
import io.throughline.api.report.Item.Proof;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The items of a matrix and what stands for them, each once, as exchange formats want them. */
final class Exchange {
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /**
     * An item, a proof, or both: a spec stands for a story and needs code itself.
     *
     * @param kind story, spec, task, code, test or another document type in small letters
     * @param needs kinds that must stand for it, without a choice among them
     * @param stands what it stands for
     */
    record Node(
            String kind, String key, String title, String status, Place place, Set<String> needs, List<Link> stands) {}

    /** @param suspect whether what it rests on was changed since */
    record Link(String kind, String key, String evidence, boolean suspect) {}

    static Exchange of(Report report) {
        var exchange = new Exchange();
        for (var row : report.rows()) {
            row.item().ifPresent(exchange::add);
        }
        return exchange;
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    private void add(Item item) {
        var kind = kind(item.type());
        var needs = new LinkedHashSet<String>();
        item.needs().forEach(need -> needs.addAll(chosen(need, item.proofs())));
        var known = nodes.get(kind + ' ' + item.key());
        nodes.put(
                kind + ' ' + item.key(),
                new Node(
                        kind,
                        item.key(),
                        item.title(),
                        item.status(),
                        item.place(),
                        needs,
                        known == null ? new ArrayList<>() : known.stands()));
        for (var proof : item.proofs()) {
            nodes.computeIfAbsent(proof.kind() + ' ' + proof.key(), none -> plain(proof))
                    .stands()
                    .add(new Link(kind, item.key(), proof.evidence(), proof.suspect()));
        }
    }

    /**
     * Of a choice, what is there and holds; else what is there; else the first. So an item lacks something exactly
     * when none of the choice stands for it.
     */
    private static Set<String> chosen(String need, List<Proof> proofs) {
        var choice = List.of(need.split("\\|"));
        var firm = new LinkedHashSet<String>();
        var present = new LinkedHashSet<String>();
        for (var proof : proofs) {
            if (choice.contains(proof.kind())) {
                present.add(proof.kind());
                if (!proof.suspect()) {
                    firm.add(proof.kind());
                }
            }
        }
        return !firm.isEmpty() ? firm : !present.isEmpty() ? present : Set.of(choice.get(0));
    }

    private static Node plain(Proof proof) {
        return new Node(
                proof.kind(), proof.key(), proof.title(), "", new Place("", 1, ""), Set.of(), new ArrayList<>());
    }

    private static String kind(String documentType) {
        return switch (documentType) {
            case "UserStory" -> "story";
            case "TechSpec" -> "spec";
            default -> documentType.toLowerCase(Locale.ROOT);
        };
    }
}
