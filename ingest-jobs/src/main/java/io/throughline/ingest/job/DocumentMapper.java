// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.chunk.Chunker;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.store.ChunkWrite;
import io.throughline.ingest.store.Digest;
import io.throughline.ingest.store.DocumentWrite;
import io.throughline.ingest.store.FindingWrite;
import io.throughline.ingest.store.SafeText;
import io.throughline.ingest.summary.Summarizer;
import io.throughline.names.AccessLevel;
import io.throughline.names.PropertyKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a document ready for the graph: clean, within limits, summed up, cut into passages. */
final class DocumentMapper {
    static final int KEY_CHARS_MAX = 1_024;
    private static final int TITLE_CHARS_MAX = 1_000;
    private static final int CONTENT_CHARS_MAX = 20_000_000;

    private final Chunker chunker;
    private final Summarizer summarizer;

    DocumentMapper(Chunker chunker, Summarizer summarizer) {
        this.chunker = chunker;
        this.summarizer = summarizer;
    }

    /**
     * @param place where the document stands, for messages
     * @param findings hears of everything that was not taken as it is
     * @return empty when the document cannot be taken at all
     */
    Optional<DocumentWrite> map(
            GraphChange.Document document, String sourceId, String place, Consumer<FindingWrite> findings) {
        var key = SafeText.clean(document.key());
        if (!isKey(key)) {
            findings.accept(FindingWrite.of(FindingStatus.INVALID, unusableKey(place, key)));
            return Optional.empty();
        }
        if (document.content().length() > CONTENT_CHARS_MAX) {
            findings.accept(FindingWrite.of(
                    FindingStatus.TOO_LARGE,
                    "%s: the text of %s has %,d characters, at most %,d are taken."
                            .formatted(place, key, document.content().length(), CONTENT_CHARS_MAX)));
            return Optional.empty();
        }
        var masking = new Masking();
        var content = masking.text(SafeText.clean(document.content()));
        var title = masking.part(title(document.title(), key, place, findings));
        var level = accessLevel(document, place, findings);
        var properties = masking.values(new PropertyRules(place + ": " + key, findings).clean(document.properties()));
        properties.put(PropertyKeys.KEY, key);
        properties.put(PropertyKeys.TITLE, title);
        properties.put(PropertyKeys.CONTENT, content);
        properties.put(PropertyKeys.ACCESS_LEVEL, level);
        properties.put(PropertyKeys.SOURCE_ID, sourceId);
        var fingerprint = Digest.id(document.type().label(), title, content);
        var blocks = clean(document.blocks(), masking);
        var chunks = chunks(title, blocks);
        properties.computeIfAbsent(
                PropertyKeys.SUMMARY,
                none -> summarizer.summarize(title, blocks).orElse(null));
        var history = History.of(document, masking);
        masking.finding(place, key).ifPresent(findings);
        return Optional.of(new DocumentWrite(key, document.type(), fingerprint, level, properties, chunks, history));
    }

    static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= KEY_CHARS_MAX;
    }

    static String unusableKey(String place, String key) {
        return key.isBlank()
                ? "%s: a key is blank, so what it names was left out; give it a key.".formatted(place)
                : "%s: the key %s… has %,d characters, at most %,d are taken, so what it names was left out."
                        .formatted(place, key.substring(0, 40), key.length(), KEY_CHARS_MAX);
    }

    private static String title(String given, String key, String place, Consumer<FindingWrite> findings) {
        var title = SafeText.line(given);
        if (title.isEmpty()) {
            findings.accept(FindingWrite.of(
                    FindingStatus.INVALID, "%s: %s has no title, so its key is shown instead.".formatted(place, key)));
            return key;
        }
        if (title.length() > TITLE_CHARS_MAX) {
            findings.accept(FindingWrite.of(
                    FindingStatus.INVALID,
                    "%s: the title of %s has %,d characters and was cut to %,d."
                            .formatted(place, key, title.length(), TITLE_CHARS_MAX)));
            return SafeText.clean(title.substring(0, TITLE_CHARS_MAX - 1)) + "…";
        }
        return title;
    }

    /** An unknown level must not open a document: it counts as the narrowest. */
    static String accessLevel(GraphChange.Document document, String place, Consumer<FindingWrite> findings) {
        var given = document.properties().get(PropertyKeys.ACCESS_LEVEL);
        if (given == null) {
            return AccessLevel.INTERNAL.value();
        }
        var level = AccessLevel.parse(given.toString());
        if (level.isEmpty()) {
            findings.accept(FindingWrite.of(
                    FindingStatus.INVALID,
                    "%s: accessLevel of %s is %s, allowed are public, internal, confidential and restricted; restricted is assumed."
                            .formatted(place, document.key(), SafeText.line(given.toString()))));
        }
        return level.orElse(AccessLevel.RESTRICTED).value();
    }

    private static List<Block> clean(List<Block> blocks, Masking masking) {
        return blocks.stream()
                .map(block -> new Block(
                        block.sectionPath().stream()
                                .map(SafeText::line)
                                .map(masking::part)
                                .toList(),
                        block.type(),
                        masking.part(SafeText.clean(block.text()))))
                .toList();
    }

    private List<ChunkWrite> chunks(String title, List<Block> blocks) {
        var chunks = new ArrayList<ChunkWrite>();
        for (var chunk : chunker.chunk(title, blocks)) {
            chunks.add(new ChunkWrite(
                    chunks.size(),
                    chunk.type().value(),
                    chunk.sectionPath(),
                    chunk.header(),
                    chunk.content(),
                    Digest.sha256(chunk.embeddedText())));
        }
        return chunks;
    }
}
