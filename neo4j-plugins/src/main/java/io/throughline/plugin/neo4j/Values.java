// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Relationship;

/** Reads properties as the types we write; a value of another type counts as missing, for others may write too. */
final class Values {
    private static final String REJECTED = "rejected";
    private static final String CONFIRMED = "confirmed";

    private Values() {}

    static @Nullable String string(Entity entity, String name) {
        return string(entity.getProperty(name, null));
    }

    static @Nullable String string(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    static String string(Entity entity, String name, String otherwise) {
        return entity.getProperty(name, null) instanceof String text ? text : otherwise;
    }

    static @Nullable Double decimal(Entity entity, String name) {
        return entity.getProperty(name, null) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    /** What a link says about how sure it is, in [0, 1]; 1 when it says nothing. */
    static double confidence(Relationship link) {
        return confidence(link.getProperty(PropertyKeys.CONFIDENCE, null));
    }

    static double confidence(@Nullable Object value) {
        return value instanceof Number number ? Math.max(0, Math.min(1, number.doubleValue())) : 1;
    }

    /** Whether a person looked at the link and said no. */
    static boolean isRejected(Relationship link) {
        return isRejected(link.getProperty(PropertyKeys.REVIEW_STATE, null));
    }

    static boolean isRejected(@Nullable Object reviewState) {
        return REJECTED.equals(reviewState);
    }

    /** Whether a person stands behind the link: declared, or found by the machine and confirmed; and not rejected. */
    static boolean isVouchedFor(@Nullable Object reviewState, @Nullable Object origin) {
        return !isRejected(reviewState)
                && (!LinkOrigin.INFERRED.value().equals(origin) || CONFIRMED.equals(reviewState));
    }

    static @Nullable ZonedDateTime time(Entity entity, String name) {
        return time(entity.getProperty(name, null));
    }

    static @Nullable ZonedDateTime time(@Nullable Object value) {
        return value instanceof ZonedDateTime time ? time : null;
    }

    static List<String> strings(Entity entity, String name) {
        return strings(entity.getProperty(name, null));
    }

    static List<String> strings(@Nullable Object value) {
        if (value instanceof String[] texts) {
            return List.of(texts);
        } else if (value instanceof String text) {
            return List.of(text);
        }
        return List.of();
    }

    /** A vector stored as {@code LIST<FLOAT>} of either width; null when there is none. */
    static float @Nullable [] vector(Entity entity, String name) {
        var value = entity.getProperty(name, null);
        if (value instanceof float[] floats) {
            return floats;
        }
        if (!(value instanceof double[] doubles)) {
            return null;
        }
        var floats = new float[doubles.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }

    /** The same; null also when it has another dimension. */
    static float @Nullable [] vector(Entity entity, String name, int dimensions) {
        var vector = vector(entity, name);
        return vector == null || vector.length != dimensions ? null : vector;
    }

    static List<Double> boxed(float[] vector) {
        var list = new ArrayList<Double>(vector.length);
        for (float element : vector) {
            list.add((double) element);
        }
        return list;
    }
}
