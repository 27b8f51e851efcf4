// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.AccessLevel;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What documents get from those above them: grants come down, and so does the product. A document with several products
 * above it belongs to the one with the smallest key. The name of a product comes down only as far as everybody who may
 * read the document may read the product, too, because a name shows what the document it belongs to is about.
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

        /** Whether everybody who may read with the other access may read with this one. */
        boolean isOpenToReadersOf(Access other) {
            var level = level();
            return level == AccessLevel.PUBLIC
                    || level.compareTo(other.level()) <= 0
                            && Set.copyOf(grantees).containsAll(other.grantees());
        }

        /** A level that cannot be read opens nothing. */
        private AccessLevel level() {
            return AccessLevel.parse(accessLevel).orElse(AccessLevel.RESTRICTED);
        }
    }

    private record Product(String key, String name, Access access) {}

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
        var access = new Access(member.accessLevel(), List.copyOf(above.grantees()));
        var product = above.product()
                .filter(found -> found.access().isOpenToReadersOf(access))
                .map(Product::name)
                .or(member::declaredProduct);
        return new Derived(access, product);
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
        var grantees = grantees(member, parents);
        var product = member.ownProduct()
                .map(name -> new Product(key, name, new Access(member.accessLevel(), List.copyOf(grantees))))
                .or(() -> parents.stream()
                        .flatMap(parent -> parent.product().stream())
                        .min(Comparator.comparing(Product::key)));
        return new Reached(grantees, product);
    }

    private static SortedSet<String> grantees(Member member, List<Reached> parents) {
        if (member.grantees().isEmpty() && parents.size() == 1) {
            return parents.get(0).grantees();
        }
        var grantees = new TreeSet<>(member.grantees());
        parents.forEach(parent -> grantees.addAll(parent.grantees()));
        return grantees;
    }

    private Member member(String key) {
        var member = members.get(key);
        if (member == null) {
            throw new IllegalArgumentException("nothing is known of " + key);
        }
        return member;
    }
}
