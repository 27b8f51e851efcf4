// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What documents get from those above them: grants come down, and so does the product. A document with several products
 * above it belongs to the one with the smallest key.
 */
final class Inheritance {
    /** A document as far as inheritance goes. */
    record Member(
            String key,
            String accessLevel,
            Optional<String> ownProduct,
            Optional<String> declaredProduct,
            List<String> parents,
            List<String> grantees) {}

    /** What a document ends up with. */
    record Derived(Access access, Optional<String> productName) {}

    /** The interned combination of a level and the grants that reach a document. */
    record Access(String accessLevel, List<String> grantees) {
        private static final int HASH_CHARS = 16;

        String aclKey() {
            return grantees.isEmpty()
                    ? accessLevel
                    : accessLevel + ":"
                            + Digest.sha256(String.join("\n", grantees)).substring(0, HASH_CHARS);
        }
    }

    private record Product(String key, String name) {}

    private record Reached(SortedSet<String> grantees, Optional<Product> product) {}

    private final Map<String, Member> members;
    private final Map<String, Reached> reached = new HashMap<>();

    /** @param members closed under parents: whoever is above a member is a member, too */
    Inheritance(Map<String, Member> members) {
        this.members = members;
    }

    Derived derive(String key) {
        var member = member(key);
        var above = reach(key);
        var product = above.product().map(Product::name).or(member::declaredProduct);
        return new Derived(new Access(member.accessLevel(), List.copyOf(above.grantees())), product);
    }

    /** Parents first, without recursion, because a hierarchy may be deeper than the stack. */
    private Reached reach(String start) {
        var open = new ArrayDeque<String>();
        open.push(start);
        while (!open.isEmpty()) {
            var key = open.peek();
            var missing = member(key).parents().stream()
                    .filter(parent -> !reached.containsKey(parent))
                    .findFirst();
            if (missing.isPresent() && !reached.containsKey(key)) {
                open.push(missing.get());
            } else {
                open.pop();
                reached.computeIfAbsent(key, this::combine);
            }
        }
        return reached.getOrDefault(start, new Reached(new TreeSet<>(), Optional.empty()));
    }

    private Reached combine(String key) {
        var member = member(key);
        var parents = member.parents().stream().map(reached::get).toList();
        var product = member.ownProduct().map(name -> new Product(key, name)).or(() -> parents.stream()
                .flatMap(parent -> parent.product().stream())
                .min(java.util.Comparator.comparing(Product::key)));
        if (member.grantees().isEmpty() && parents.size() == 1) {
            return new Reached(parents.get(0).grantees(), product);
        }
        var grantees = new TreeSet<>(member.grantees());
        parents.forEach(parent -> grantees.addAll(parent.grantees()));
        return new Reached(grantees, product);
    }

    private Member member(String key) {
        var member = members.get(key);
        if (member == null) {
            throw new IllegalArgumentException("nothing is known of " + key);
        }
        return member;
    }
}
