// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.util.Arrays;

/**
 * Text to token ids, by the native Hugging Face tokenizers.
 *
 * <p>It speaks to the native functions directly and not through the library's own {@code HuggingFaceTokenizer}, which
 * reports its use to a server, fetches eight arrays for each text where we need one, and truncates by default.
 */
final class SubwordTokenizer implements AutoCloseable {
    /**
     * Longer texts are cut at a space and tokenised piece by piece: the native encoding takes some 100 bytes a token
     * and 30 a character, which a text of many megabytes would feel.
     */
    private static final int PIECE_CHARS = 1 << 16;

    private final OpenGate gate = new OpenGate();
    private final long handle;
    private final int ownLimit;
    private final TokenFrame frame;

    private SubwordTokenizer(long handle, int ownLimit) {
        this.handle = handle;
        this.ownLimit = ownLimit;
        this.frame = TokenFrame.around(encodeNative("a", false), encodeNative("a", true));
    }

    /** @param json the text of a {@code tokenizer.json} */
    static SubwordTokenizer open(String json, String modelName) {
        NativeCache.useForTokenizers();
        try {
            LibUtils.checkStatus();
        } catch (RuntimeException | LinkageError e) {
            throw new ModelException(
                    "The native tokenizer cannot be loaded on %s %s from `%s`: is the folder writable, and is there a build for this platform?"
                            .formatted(
                                    System.getProperty("os.name"), System.getProperty("os.arch"), NativeCache.folder()),
                    e);
        }
        try {
            var library = TokenizersLibrary.LIB;
            var handle = library.createTokenizerFromString(UnicodeText.wellFormed(json));
            var ownLimit = library.getMaxLength(handle);
            library.disableTruncation(handle);
            library.disablePadding(handle);
            return new SubwordTokenizer(handle, ownLimit);
        } catch (ModelException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ModelException(
                    "The tokenizer.json of the model `%s` is not one that can be used.".formatted(modelName), e);
        }
    }

    /** The limit that the file itself states, or a value below 1 when it states none. */
    int ownLimit() {
        return ownLimit;
    }

    TokenFrame frame() {
        return frame;
    }

    /** @throws ModelException when the tokenizer does not put two texts together */
    PairFrame pairFrame() {
        var bare = encodeNative("a", false);
        return gate.use(() -> {
            var library = TokenizersLibrary.LIB;
            var encoding = library.encodeDual(handle, "a", "a", true);
            try {
                return PairFrame.around(bare, library.getTokenIds(encoding), library.getTypeIds(encoding));
            } finally {
                library.deleteEncoding(encoding);
            }
        });
    }

    /** Ids without the special tokens, which {@link #frame()} puts around them. */
    long[] encode(String text) {
        var clean = UnicodeText.wellFormed(text);
        if (clean.length() <= PIECE_CHARS) {
            return encodeNative(clean, false);
        }
        var ids = new long[clean.length() / 4];
        var size = 0;
        for (var start = 0; start < clean.length(); ) {
            var end = UnicodeText.pieceEnd(clean, start, PIECE_CHARS);
            var piece = encodeNative(clean.substring(start, end), false);
            if (size + piece.length > ids.length) {
                ids = Arrays.copyOf(ids, Math.max(2 * ids.length, size + piece.length));
            }
            System.arraycopy(piece, 0, ids, size, piece.length);
            size += piece.length;
            start = end;
        }
        return Arrays.copyOf(ids, size);
    }

    private long[] encodeNative(String text, boolean specialTokens) {
        return gate.use(() -> {
            var library = TokenizersLibrary.LIB;
            var encoding = library.encode(handle, text, specialTokens);
            try {
                return library.getTokenIds(encoding);
            } finally {
                library.deleteEncoding(encoding);
            }
        });
    }

    @Override
    public void close() {
        gate.close(() -> {
            TokenizersLibrary.LIB.deleteTokenizer(handle);
            return handle;
        });
    }
}
