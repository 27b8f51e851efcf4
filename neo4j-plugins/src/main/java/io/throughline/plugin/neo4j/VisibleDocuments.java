// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.names.VectorSlot;
import io.throughline.plugin.access.Readable;
import io.throughline.plugin.retrieval.DocumentFacts;
import io.throughline.plugin.retrieval.Lifetime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.TerminationGuard;

/**
 * The documents that one principal sees at one moment, read at most once in a call. Everything that leaves the plugin
 * comes through here, so that what may not be read cannot slip out by another way.
 */
public final class VisibleDocuments {
    private static final Label DOCUMENT = Label.label(Labels.DOCUMENT);
    private static final RelationshipType HAS_CHUNK = RelationshipType.withName(RelationshipTypes.HAS_CHUNK);

    private final Transaction transaction;
    private final Readable readable;
    private final @Nullable ZonedDateTime asOf;
    private final TerminationGuard guard;
    private @Nullable VectorSlot slot;
    private final Map<Node, Optional<Visible>> byNode = new HashMap<>();
    private final Map<String, Visible> byKey = new HashMap<>();

    /** @param asOf the moment whose documents are seen; null for those that are live */
    public VisibleDocuments(
            Transaction transaction, Readable readable, @Nullable ZonedDateTime asOf, TerminationGuard guard) {
        this.transaction = transaction;
        this.readable = readable;
        this.asOf = asOf;
        this.guard = guard;
    }

    /**
     * A document with its filterable facts.
     *
     * @param fingerprint of its text; null when nobody took one
     */
    record Visible(Node node, DocumentFacts facts, @Nullable String fingerprint) {
        String key() {
            return facts.key();
        }

        long id() {
            return NodeIds.of(node);
        }
    }

    /** Of the model whose vectors this whole call uses, even when another one comes into force meanwhile. */
    public VectorSlot slot() {
        var known = slot;
        if (known == null) {
            known = SlotInForce.in(transaction);
            slot = known;
        }
        return known;
    }

    /** The moment whose documents are seen; null for those that are live. */
    @Nullable
    ZonedDateTime asOf() {
        return asOf;
    }

    Transaction transaction() {
        return transaction;
    }

    Readable readable() {
        return readable;
    }

    TerminationGuard guard() {
        return guard;
    }

    Optional<Visible> find(String key) {
        var known = byKey.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var node = transaction.findNode(DOCUMENT, PropertyKeys.KEY, key);
        return node == null ? Optional.empty() : see(node);
    }

    /** The document with this number, as {@link #see} gives it. */
    Optional<Visible> at(long id) {
        var node = NodeIds.find(transaction, id);
        return node == null ? Optional.empty() : see(node);
    }

    /** The node of a document that an answer names. */
    public Node node(String key) {
        return find(key).orElseThrow().node();
    }

    public @Nullable String type(String key) {
        return find(key).orElseThrow().facts().documentType();
    }

    public @Nullable String productName(String key) {
        return find(key).orElseThrow().facts().productName();
    }

    public String title(String key) {
        return Values.string(node(key), PropertyKeys.TITLE, key);
    }

    /** Empty for what may not be read, and for what another transaction deleted while this one was searching. */
    Optional<Visible> see(Node node) {
        var known = byNode.get(node);
        if (known == null) {
            known = unlessDeleted(() -> read(node));
            byNode.put(node, known);
        }
        return known;
    }

    /** The document of a passage, when the principal may read both. */
    Optional<Visible> ofChunk(Node chunk) {
        return unlessDeleted(() -> {
            if (!readable.contains(Values.string(chunk, PropertyKeys.ACL_KEY))) {
                return Optional.empty();
            }
            for (var link : chunk.getRelationships(Direction.INCOMING, HAS_CHUNK)) {
                return see(link.getStartNode());
            }
            return Optional.empty();
        });
    }

    private static Optional<Visible> unlessDeleted(Supplier<Optional<Visible>> reading) {
        try {
            return reading.get();
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Whether a link is there at the moment that is looked at. */
    boolean isLive(Relationship link) {
        return LinkFacts.lifetimeOf(link, asOf).covers(asOf);
    }

    boolean isLive(LinkFacts link) {
        return link.covers(asOf);
    }

    private Optional<Visible> read(Node node) {
        guard.check();
        var found = node.getProperties(asOf == null ? DocumentReader.SEEN_NOW : DocumentReader.SEEN);
        if (!readable.contains(Values.string(found.get(PropertyKeys.ACL_KEY))) || !node.hasLabel(DOCUMENT)) {
            return Optional.empty();
        }
        var facts = DocumentReader.facts(found);
        if (facts == null || !Lifetime.covers(facts.validFrom(), facts.validTo(), asOf)) {
            return Optional.empty();
        }
        var visible = new Visible(node, facts, Values.string(found.get(PropertyKeys.FINGERPRINT)));
        byKey.put(facts.key(), visible);
        return Optional.of(visible);
    }
}
