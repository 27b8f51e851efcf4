// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.chunk;

import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts documents into passages along their structure. A passage holds neighbouring blocks of one section, up to the
 * target; a table, a code block or a list item is split only when the model could not take it whole. Each passage is
 * embedded below a header, the title and the section path, and header and content together never exceed the model's
 * limit. No text is lost or truncated; only a header is cut, to a quarter of the limit, because it repeats what stands
 * elsewhere.
 *
 * <p>Thread-safe when the counter is.
 */
// [impl->TL-SPEC-3]
public final class Chunker {
    /** Sums of counts are trusted below this share of the limit; above it the passage is counted as a whole. */
    private static final double TRUSTED_SHARE = 0.75;

    private final TokenCounter counter;
    private final Measure measure;
    private final Splitter splitter;
    private final int limit;
    private final int target;

    /**
     * @param limit tokens the model takes, special tokens included, at least 16
     * @param target tokens of content that a passage is packed to, at least 1
     */
    public Chunker(TokenCounter counter, int limit, int target) {
        if (limit < 16 || target < 1) {
            throw new IllegalArgumentException(
                    "limit is %d and target is %d, allowed are at least 16 and 1".formatted(limit, target));
        }
        this.counter = counter;
        this.measure = new Measure(counter);
        this.splitter = new Splitter(measure);
        this.limit = limit;
        this.target = target;
    }

    /**
     * The passages of a document, in order. A document without text is one passage: its title.
     *
     * @param title one line, never blank
     */
    public List<Chunk> chunk(String title, List<Block> blocks) {
        if (blocks.isEmpty()) {
            return chunk(title, List.of(new Block(List.of(), ChunkType.HEADER, title)));
        }
        var chunks = new ArrayList<Chunk>();
        var start = 0;
        for (var end = 1; end <= blocks.size(); end++) {
            var section = blocks.get(start).sectionPath();
            if (end == blocks.size() || !blocks.get(end).sectionPath().equals(section)) {
                chunkSection(title, section, blocks.subList(start, end), chunks);
                start = end;
            }
        }
        return chunks;
    }

    private void chunkSection(String title, List<String> section, List<Block> blocks, List<Chunk> into) {
        var header = header(title, section);
        var headerTokens = measure.of(header);
        var roomLimit = limit - measure.specialTokens() - headerTokens;
        var room = new Room(Math.min(target, roomLimit), roomLimit);
        var open = new OpenPassage();
        for (var block : blocks) {
            for (var piece : splitter.split(block.type(), block.text(), room)) {
                if (!open.takes(piece, room)) {
                    close(open, header, headerTokens, section, room, into);
                }
                open.add(block.type(), piece);
            }
        }
        close(open, header, headerTokens, section, room, into);
    }

    private void close(
            OpenPassage open, String header, int headerTokens, List<String> section, Room room, List<Chunk> into) {
        if (open.isEmpty()) {
            return;
        }
        var chunk = new Chunk(open.type(), section, header, open.text());
        var estimate = open.tokens() + headerTokens + measure.specialTokens();
        open.clear();
        var tokens = estimate <= limit * TRUSTED_SHARE ? estimate : counter.count(chunk.embeddedText());
        if (tokens <= limit || room.limit() == 1) {
            into.add(chunk);
            return;
        }
        // Counts do not add up with this tokenizer: take what stood together apart again.
        var smaller = room.shrunk(Math.min(0.9, 0.9 * limit / tokens));
        for (var piece : splitter.split(ChunkType.BODY, chunk.content(), smaller)) {
            var part = new OpenPassage();
            part.add(chunk.type(), piece);
            close(part, header, headerTokens, section, smaller, into);
        }
    }

    private String header(String title, List<String> section) {
        var header = section.isEmpty() ? title : title + " > " + String.join(" > ", section);
        var room = limit / 4;
        return splitter.split(ChunkType.BODY, header, new Room(room, room))
                .get(0)
                .text();
    }
}
