// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text that does not fit: prose at sentences, then lines; everything else at lines, lists at items first; then
 * in halves between words, and a word that is longer than the window within. Nothing is lost but blanks at the cuts.
 */
final class Splitter {
    private static final List<Cut> PROSE = List.of(Cut.SENTENCES, Cut.LINES);
    private static final List<Cut> ROWS = List.of(Cut.LINES, Cut.SENTENCES);
    private static final List<Cut> LIST = List.of(Cut.ITEMS, Cut.LINES, Cut.SENTENCES);

    private final Measure measure;

    Splitter(Measure measure) {
        this.measure = measure;
    }

    /** The text as pieces that each fit; one piece when the whole does. */
    List<Piece> split(ChunkType type, String text, Room room) {
        var tokens = measure.of(text);
        if (tokens <= whole(type, room)) {
            return List.of(new Piece(text, tokens));
        }
        var pieces = new ArrayList<Piece>();
        cut(text, cuts(type), atom(type, room), room.target(), pieces);
        return pieces;
    }

    /** What must not be split when it fits the model; prose and lists are packed to the target. */
    private static int whole(ChunkType type, Room room) {
        return type == ChunkType.TABLE || type == ChunkType.CODE_BLOCK ? room.limit() : room.target();
    }

    private static int atom(ChunkType type, Room room) {
        return type == ChunkType.BODY || type == ChunkType.HEADER ? room.target() : room.limit();
    }

    private static List<Cut> cuts(ChunkType type) {
        return switch (type) {
            case BODY, HEADER -> PROSE;
            case LIST -> LIST;
            case TABLE, CODE_BLOCK -> ROWS;
        };
    }

    /**
     * @param cuts ways to cut, coarsest first
     * @param atom what one stretch of the first cut may take before it is cut further
     * @param target what stretches are packed to
     */
    private void cut(String text, List<Cut> cuts, int atom, int target, List<Piece> into) {
        if (cuts.isEmpty()) {
            halve(text, target, into);
            return;
        }
        var open = new StringBuilder();
        var openTokens = 0;
        for (var stretch : cuts.get(0).of(text)) {
            var tokens = measure.of(stretch);
            if (!open.isEmpty()
                    && (openTokens + tokens > target || open.length() + stretch.length() > Measure.CHARS_MAX)) {
                add(open, openTokens, into);
                openTokens = 0;
            }
            if (tokens > atom) {
                cut(stretch, cuts.subList(1, cuts.size()), target, target, into);
            } else {
                open.append(stretch);
                openTokens += tokens;
            }
        }
        add(open, openTokens, into);
    }

    private void halve(String text, int target, List<Piece> into) {
        var tokens = measure.of(text);
        var halves = tokens <= target ? List.of(text) : Cut.HALVES.of(text);
        if (halves.size() == 1) {
            add(new StringBuilder(text), tokens, into);
        } else {
            halves.forEach(half -> halve(half, target, into));
        }
    }

    private static void add(StringBuilder open, int tokens, List<Piece> into) {
        var text = trimmed(open);
        open.setLength(0);
        if (!text.isBlank()) {
            into.add(new Piece(text, tokens));
        }
    }

    /** Without blank lines at both ends, but with the indent of the first line. */
    private static String trimmed(StringBuilder text) {
        var stripped = text.toString().stripTrailing();
        var start = 0;
        for (var i = 0; i < stripped.length() && Character.isWhitespace(stripped.charAt(i)); i++) {
            if (stripped.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return stripped.substring(start);
    }
}
