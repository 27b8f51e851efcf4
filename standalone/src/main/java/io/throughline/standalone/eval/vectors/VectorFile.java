// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.vectors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vectors by the SHA-256 of their text, in one file for one model: records of 32 bytes of hash and the vector's floats,
 * big-endian, only ever appended. A record that a killed run left half written at the end is dropped. It can be deleted
 * at any time.
 */
final class VectorFile {
    private static final int HASH_BYTES = 32;

    private final Path file;
    private final int dimensions;
    private final Map<ByteBuffer, float[]> vectors = new HashMap<>();

    private VectorFile(Path file, int dimensions) {
        this.file = file;
        this.dimensions = dimensions;
    }

    /** A file that cannot be read counts as empty: what is in it can be computed. */
    static VectorFile open(Path file, int dimensions) {
        var opened = new VectorFile(file, dimensions);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            opened.load();
        } catch (IOException e) {
            opened.vectors.clear();
        }
        return opened;
    }

    /** @param hash 32 bytes */
    synchronized float @Nullable [] get(byte[] hash) {
        var vector = vectors.get(ByteBuffer.wrap(hash));
        return vector == null ? null : vector.clone();
    }

    /** A disk that takes nothing costs only time: the vectors are kept for this run. */
    synchronized void put(Map<ByteBuffer, float[]> made) {
        var bytes = ByteBuffer.allocate(made.size() * recordBytes());
        made.forEach((hash, vector) -> {
            vectors.put(hash, vector.clone());
            bytes.put(hash.duplicate());
            for (var value : vector) {
                bytes.putFloat(value);
            }
        });
        bytes.flip();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            // Behind the last whole record, also when another evaluation has written meanwhile.
            channel.position(lock.channel().size() / recordBytes() * recordBytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private void load() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        while (bytes.remaining() >= recordBytes()) {
            var hash = new byte[HASH_BYTES];
            bytes.get(hash);
            var vector = new float[dimensions];
            bytes.asFloatBuffer().get(vector);
            bytes.position(bytes.position() + dimensions * Float.BYTES);
            vectors.put(ByteBuffer.wrap(hash), vector);
        }
    }

    private int recordBytes() {
        return HASH_BYTES + dimensions * Float.BYTES;
    }
}
