// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.vectors;

import io.throughline.embedding.ModelCard;
import io.throughline.embedding.TextEmbedder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The product's embedder, asked once for each text and model: equal checksum and text give the same vector. A query has
 * another vector than a passage of the same words, because the model's query prefix goes before it.
 */
public final class RememberingEmbedder implements TextEmbedder {
    private static final String QUERY = "query\0";
    private static final String PASSAGE = "passage\0";

    private final TextEmbedder embedder;
    private final VectorFile known;

    private RememberingEmbedder(TextEmbedder embedder, VectorFile known) {
        this.embedder = embedder;
        this.known = known;
    }

    /**
     * @param embedder closed with this one
     * @param folder where vectors are kept; made when it is missing
     */
    public static RememberingEmbedder of(TextEmbedder embedder, Path folder) {
        var card = embedder.card();
        // The prefix and the pooling make other vectors with the same model file.
        var name = "%s-%s.vectors"
                .formatted(
                        card.checksum(),
                        hex(sha256(card.pooling() + '\0' + card.queryPrefix() + '\0' + card.maxTokens())));
        return new RememberingEmbedder(embedder, VectorFile.open(folder.resolve(name), card.dimensions()));
    }

    @Override
    public ModelCard card() {
        return embedder.card();
    }

    @Override
    public int countTokens(String text) {
        return embedder.countTokens(text);
    }

    @Override
    public float[] embedQuery(String text) {
        var hash = sha256(QUERY + text);
        var vector = known.get(hash);
        if (vector != null) {
            return vector;
        }
        var made = embedder.embedQuery(text);
        known.put(Map.of(ByteBuffer.wrap(hash), made));
        return made;
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        var missing = new LinkedHashMap<ByteBuffer, String>();
        for (var text : texts) {
            var hash = sha256(PASSAGE + text);
            if (known.get(hash) == null) {
                missing.put(ByteBuffer.wrap(hash), text);
            }
        }
        var made = embedder.embedPassages(List.copyOf(missing.values()));
        var fresh = new LinkedHashMap<ByteBuffer, float[]>();
        for (var hash : missing.keySet()) {
            fresh.put(hash, made.get(fresh.size()));
        }
        if (!fresh.isEmpty()) {
            known.put(fresh);
        }
        var vectors = new ArrayList<float[]>();
        for (var text : texts) {
            var vector = known.get(sha256(PASSAGE + text));
            vectors.add(vector == null ? new float[0] : vector);
        }
        return vectors;
    }

    @Override
    public void close() {
        embedder.close();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes, 0, 4);
    }
}
