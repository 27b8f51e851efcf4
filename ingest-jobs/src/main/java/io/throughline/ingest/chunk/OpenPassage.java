// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

import io.throughline.ingest.model.ChunkType;
import org.jspecify.annotations.Nullable;

/** A passage that is being packed. */
final class OpenPassage {
    private static final String BETWEEN_BLOCKS = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private @Nullable ChunkType type;
    private int tokens;

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean takes(Piece piece, Room room) {
        return isEmpty()
                || (tokens + piece.tokens() <= room.target()
                        && text.length() + piece.text().length() < Measure.CHARS_MAX);
    }

    void add(ChunkType pieceType, Piece piece) {
        if (!isEmpty()) {
            text.append(BETWEEN_BLOCKS);
        }
        text.append(piece.text());
        tokens += piece.tokens();
        type = type == null ? pieceType : together(type, pieceType);
    }

    String text() {
        return text.toString();
    }

    int tokens() {
        return tokens;
    }

    ChunkType type() {
        return type == null ? ChunkType.BODY : type;
    }

    void clear() {
        text.setLength(0);
        tokens = 0;
        type = null;
    }

    /** A heading counts as what follows it; a mixture is body text. */
    private static ChunkType together(ChunkType first, ChunkType second) {
        if (first == second || second == ChunkType.HEADER) {
            return first;
        }
        return first == ChunkType.HEADER ? second : ChunkType.BODY;
    }
}
