// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** An array of references that does not change; an editor gives the next version, which shares the pages not touched. */
final class SharedArray<T> {
    private static final int BITS = 9;
    private static final int PAGE = 1 << BITS;
    private static final int MASK = PAGE - 1;

    private final Object[][] pages;

    private SharedArray(Object[][] pages) {
        this.pages = pages;
    }

    static <T> SharedArray<T> empty() {
        return new SharedArray<>(new Object[0][]);
    }

    /** Null for what was never set. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(int index) {
        int page = index >>> BITS;
        return page >= pages.length || pages[page] == null ? null : (T) pages[page][index & MASK];
    }

    /** Without what it refers to. */
    long bytes() {
        return pages.length * (16L + 4 * PAGE);
    }

    /** For one change set; not thread-safe. */
    static final class Editor<T> {
        private final BitSet own = new BitSet();
        private Object[][] pages;

        Editor(SharedArray<T> before) {
            pages = before.pages.clone();
        }

        @SuppressWarnings("unchecked")
        @Nullable
        T get(int index) {
            int page = index >>> BITS;
            return page >= pages.length ? null : (T) pages[page][index & MASK];
        }

        void set(int index, @Nullable T value) {
            int page = index >>> BITS;
            while (page >= pages.length) {
                pages = Arrays.copyOf(pages, pages.length + 1);
                pages[pages.length - 1] = new Object[PAGE];
                own.set(pages.length - 1);
            }
            if (!own.get(page)) {
                pages[page] = pages[page].clone();
                own.set(page);
            }
            pages[page][index & MASK] = value;
        }

        SharedArray<T> done() {
            return new SharedArray<>(pages);
        }
    }
}
