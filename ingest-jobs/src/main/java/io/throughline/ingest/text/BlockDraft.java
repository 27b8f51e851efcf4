// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;

/** Blocks under headings, gathered while a text is read from top to bottom. */
final class BlockDraft {
    private final List<Block> blocks = new ArrayList<>();
    private final SectionPath sections = new SectionPath();
    private boolean headingIsOpen;

    /** Opens a section; words that are blank open none. */
    void heading(int level, String words) {
        closeHeading();
        if (!words.isBlank()) {
            sections.enter(level, words);
            headingIsOpen = true;
        }
    }

    /** Opens a section that is a place, not a heading: when nothing stands there, it is no block. */
    void place(int level, String words) {
        closeHeading();
        sections.enter(level, words);
    }

    void add(ChunkType type, String text) {
        if (!text.isBlank()) {
            headingIsOpen = false;
            blocks.add(new Block(sections.names(), type, text));
        }
    }

    boolean isEmpty() {
        return blocks.isEmpty() && !headingIsOpen;
    }

    List<Block> blocks() {
        closeHeading();
        return blocks;
    }

    /** A heading with nothing below it would vanish from the search, so it becomes a block of its own. */
    private void closeHeading() {
        if (headingIsOpen) {
            var names = sections.names();
            blocks.add(new Block(names.subList(0, names.size() - 1), ChunkType.HEADER, names.get(names.size() - 1)));
            headingIsOpen = false;
        }
    }
}
