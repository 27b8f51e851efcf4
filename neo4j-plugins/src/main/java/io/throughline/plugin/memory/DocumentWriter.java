// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import io.throughline.plugin.retrieval.DocumentFacts;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Writes documents into a new table that shares the pages it does not touch. For one change set; not thread-safe. */
final class DocumentWriter {
    private final Dictionaries dictionaries;
    private final LongIntMap slots;
    private final BitSet own = new BitSet();
    private DocumentPage[] pages;
    private int size;
    private long keyBytes;

    /** @param slots node → slot; grows with the documents written */
    DocumentWriter(DocumentTable before, Dictionaries dictionaries, LongIntMap slots) {
        this.dictionaries = dictionaries;
        this.slots = slots;
        this.pages = before.pages.clone();
        this.size = before.size;
        this.keyBytes = before.keyBytes;
    }

    /** @return the slot */
    int write(DocumentState document) {
        int slot = slots.get(document.node());
        if (slot == LongIntMap.ABSENT) {
            slot = size++;
            slots.put(document.node(), slot);
        }
        var page = pageFor(slot);
        int at = slot & DocumentPage.MASK;
        page.node[at] = document.node();
        var facts = document.facts();
        if (facts == null) {
            page.acl[at] = Names.NONE;
            page.key[at] = "";
        } else {
            write(page, at, facts);
            page.acl[at] = dictionaries.acls.number(document.aclKey());
        }
        return slot;
    }

    private void write(DocumentPage page, int at, DocumentFacts facts) {
        keyBytes += 48L + facts.key().length() - (page.key[at] == null ? 0 : 48L + page.key[at].length());
        page.key[at] = facts.key();
        page.type[at] = dictionaries.types.number(facts.documentType());
        page.product[at] = dictionaries.products.number(facts.productName());
        page.status[at] = dictionaries.statuses.number(facts.status());
        page.tags[at] = dictionaries.tagSets.number(facts.tags());
        page.modified[at] = micros(facts.modified());
        page.validFrom[at] = micros(facts.validFrom());
        page.validTo[at] = micros(facts.validTo());
    }

    private DocumentPage pageFor(int slot) {
        int number = slot >>> DocumentPage.BITS;
        if (number == pages.length) {
            pages = Arrays.copyOf(pages, number + 1);
            pages[number] = new DocumentPage();
            own.set(number);
        } else if (!own.get(number)) {
            pages[number] = pages[number].copy();
            own.set(number);
        }
        return pages[number];
    }

    DocumentTable table() {
        return new DocumentTable(pages, size, keyBytes);
    }

    private static long micros(@Nullable ZonedDateTime time) {
        return time == null ? DocumentPage.NO_TIME : DocumentPage.micros(time);
    }
}
