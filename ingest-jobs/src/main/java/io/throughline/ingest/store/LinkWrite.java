// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A link that an item declares.
 *
 * @param linkId natural key, made by {@link #id}
 * @param properties what is declared about it: origin, confidence, evidence, required, declaredBy and the link's own
 */
public record LinkWrite(String linkId, String type, LinkEnd from, LinkEnd to, Map<String, Object> properties) {
    /** The types of relationship that ingest may write; the text of statements is made of these only. */
    public static final List<String> TYPES = types();

    public LinkWrite {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("type is " + type + ", allowed are " + TYPES);
        }
        properties = Map.copyOf(properties);
    }

    /** The natural key: what is linked how, where from, and which item says so. */
    public static String id(String type, LinkEnd from, LinkEnd to, String origin, String itemId) {
        return Digest.id(type, from.kind().value(), from.name(), to.kind().value(), to.name(), origin, itemId);
    }

    /** How the declaring item remembers this link. */
    String declaration() {
        return type + "/" + linkId;
    }

    boolean isRequired() {
        return Boolean.TRUE.equals(properties.get(PropertyKeys.REQUIRED));
    }

    String declaredBy() {
        return String.valueOf(properties.get(PropertyKeys.DECLARED_BY));
    }

    private static List<String> types() {
        var types = new ArrayList<>(RelationshipTypes.TRACE);
        types.addAll(RelationshipTypes.CODE_STRUCTURE);
        types.addAll(List.of(
                RelationshipTypes.AUTHORED,
                RelationshipTypes.REVIEWED,
                RelationshipTypes.APPROVED,
                RelationshipTypes.CAN_READ,
                RelationshipTypes.CAN_WRITE));
        return List.copyOf(types);
    }
}
