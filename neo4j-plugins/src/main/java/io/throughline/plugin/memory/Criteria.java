// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.access.Readable;
import io.throughline.plugin.retrieval.DocumentFilter;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Access and filter, translated to the numbers of the dictionaries, so that a document is judged by a few array looks.
 * Null for a column means that anything passes.
 */
final class Criteria {
    private final boolean[] acls;
    private final boolean @Nullable [] types;
    private final boolean @Nullable [] products;
    private final boolean @Nullable [] statuses;
    private final boolean @Nullable [] tags;
    private final long modifiedAfter;
    private final long modifiedBefore;
    private final boolean byModification;
    private final long asOf;

    private Criteria(Dictionaries dictionaries, Readable readable, DocumentFilter filter) {
        acls = aclFlags(dictionaries, readable);
        types = flags(dictionaries.types, filter.types());
        products = flags(dictionaries.products, filter.products());
        statuses = flags(dictionaries.statuses, filter.statuses());
        tags = filter.tags().isEmpty() ? null : dictionaries.tagSets.holdingAny(filter.tags());
        byModification = filter.modifiedAfter() != null || filter.modifiedBefore() != null;
        modifiedAfter = micros(filter.modifiedAfter(), Long.MIN_VALUE);
        modifiedBefore = micros(filter.modifiedBefore(), Long.MAX_VALUE);
        asOf = micros(filter.asOf(), DocumentPage.NO_TIME);
    }

    /** What a principal may read and a filter lets through. */
    static DocumentSet passing(
            DocumentTable documents, Dictionaries dictionaries, Readable readable, DocumentFilter filter) {
        return new Criteria(dictionaries, readable, filter).select(documents);
    }

    /** Flags over all access keys; a key that came after them counts as unreadable. */
    static boolean[] aclFlags(Dictionaries dictionaries, Readable readable) {
        var flags = new boolean[dictionaries.acls.limit()];
        for (var aclKey : readable.aclKeys()) {
            flags[dictionaries.acls.find(aclKey)] = true;
        }
        flags[Names.NONE] = false;
        return flags;
    }

    private static boolean @Nullable [] flags(Names names, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        var flags = new boolean[names.limit()];
        for (var name : wanted) {
            flags[names.find(name)] = true;
        }
        flags[Names.NONE] = false;
        return flags;
    }

    private DocumentSet select(DocumentTable documents) {
        var bits = new long[(documents.size + 63) / 64];
        for (int first = 0; first < documents.size; first += DocumentPage.SIZE) {
            var page = documents.pages[first >>> DocumentPage.BITS];
            int count = Math.min(DocumentPage.SIZE, documents.size - first);
            for (int at = 0; at < count; at++) {
                if (passes(page, at)) {
                    int slot = first + at;
                    bits[slot >>> 6] |= 1L << slot;
                }
            }
        }
        return new DocumentSet(bits);
    }

    private boolean passes(DocumentPage page, int at) {
        return holds(acls, page.acl[at])
                && (types == null || holds(types, page.type[at]))
                && (products == null || holds(products, page.product[at]))
                && (statuses == null || holds(statuses, page.status[at]))
                && (tags == null || holds(tags, page.tags[at]))
                && isAlive(page.validFrom[at], page.validTo[at])
                && (!byModification || isModifiedInTime(page.modified[at]));
    }

    private boolean isAlive(long validFrom, long validTo) {
        if (asOf == DocumentPage.NO_TIME) {
            return validTo == DocumentPage.NO_TIME;
        }
        return validFrom <= asOf && (validTo == DocumentPage.NO_TIME || validTo > asOf);
    }

    private boolean isModifiedInTime(long modified) {
        return modified != DocumentPage.NO_TIME && modified > modifiedAfter && modified < modifiedBefore;
    }

    private static boolean holds(boolean[] flags, int number) {
        return number < flags.length && flags[number];
    }

    private static long micros(@Nullable ZonedDateTime time, long otherwise) {
        return time == null ? otherwise : DocumentPage.micros(time);
    }
}
