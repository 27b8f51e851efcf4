// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/**
 * The documents, each at a slot of its own that it keeps for ever. A document that is gone keeps its slot with access key
 * {@link Names#NONE}, which nobody may read.
 */
final class DocumentTable {
    static final DocumentTable EMPTY = new DocumentTable(new DocumentPage[0], 0, 0);

    final DocumentPage[] pages;
    final int size;
    final long keyBytes;

    DocumentTable(DocumentPage[] pages, int size, long keyBytes) {
        this.pages = pages;
        this.size = size;
        this.keyBytes = keyBytes;
    }

    String key(int slot) {
        return pages[slot >>> DocumentPage.BITS].key[slot & DocumentPage.MASK];
    }

    long node(int slot) {
        return pages[slot >>> DocumentPage.BITS].node[slot & DocumentPage.MASK];
    }

    int acl(int slot) {
        return pages[slot >>> DocumentPage.BITS].acl[slot & DocumentPage.MASK];
    }

    long bytes() {
        return pages.length * DocumentPage.bytes() + keyBytes;
    }
}
