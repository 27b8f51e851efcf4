// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the messages of an mbox file in one pass, whatever its size: a message begins at a line that begins with
 * {@code From } at the start of the file or after an empty line.
 */
public final class Mailbox implements AutoCloseable {
    /** Characters of a line that are looked at; the rest of it is only counted. */
    private static final int LINE_HEAD = 1_000;

    private static final Pattern QUOTED = Pattern.compile("(?<=\n)>(>{0,100}From )");
    private static final String MESSAGE_ID = "message-id:";

    /**
     * Where a message lies.
     *
     * @param offset of its first header, in bytes
     * @param length in bytes
     * @param id its Message-ID without brackets, or the digest where it has none
     * @param digest of its bytes, 32 hexadecimal digits
     */
    public record Place(long offset, long length, String id, String digest) {}

    private final InputStream input;
    private final byte[] head = new byte[LINE_HEAD];
    private int headLength;
    private int lineLength;
    private long lineRest;
    private long position;
    private boolean isAtMessage;

    private Mailbox(InputStream input) {
        this.input = input;
    }

    /** @throws IOException when the file cannot be read, or is a symbolic link */
    public static Mailbox open(Path file) throws IOException {
        return new Mailbox(new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 1 << 16));
    }

    /** The next message, empty at the end of the file. */
    public Optional<Place> next() throws IOException {
        while (!isAtMessage) {
            if (!readLine()) {
                return Optional.empty();
            }
            isAtMessage = begins();
        }
        isAtMessage = false;
        long offset = position;
        long end = offset;
        var digest = sha256();
        var headers = new Headers();
        boolean afterEmpty = false;
        while (readLine()) {
            if (afterEmpty && begins()) {
                isAtMessage = true;
                break;
            }
            afterEmpty = isEmpty();
            headers.line(afterEmpty, text());
            digest.update(head, 0, headLength);
            // What of a long line was not kept still counts for what the message is.
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, lineRest));
            end = position;
        }
        var hash = HexFormat.of().formatHex(digest.digest(), 0, 16);
        return Optional.of(new Place(offset, end - offset, headers.id().orElse(hash), hash));
    }

    /**
     * The bytes of a message, at most {@code limit} of them. Lines that mbox had to quote, because they begin with
     * {@code From }, are as they were.
     */
    public static byte[] load(Path file, Place place, int limit) throws IOException {
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
                var input = Channels.newInputStream(channel.position(place.offset()))) {
            var bytes = input.readNBytes((int) Math.min(limit, place.length()));
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.contains("\n>")
                    ? QUOTED.matcher(text).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1)
                    : bytes;
        }
    }

    private boolean begins() {
        return headLength >= 5
                && head[0] == 'F'
                && head[1] == 'r'
                && head[2] == 'o'
                && head[3] == 'm'
                && head[4] == ' ';
    }

    private boolean isEmpty() {
        return headLength == 0 || (headLength == lineLength && text().isBlank());
    }

    private String text() {
        return new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
    }

    private boolean readLine() throws IOException {
        headLength = 0;
        lineLength = 0;
        lineRest = 0;
        int next = input.read();
        if (next < 0) {
            return false;
        }
        for (; next >= 0; next = input.read()) {
            position++;
            if (next == '\n') {
                break;
            }
            if (headLength < LINE_HEAD) {
                head[headLength++] = (byte) next;
            } else {
                lineRest = 1_099_511_628_211L * (lineRest ^ next);
            }
            lineLength++;
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    /** Listens to the headers for the id of a message, which may stand on the line below its name. */
    private static final class Headers {
        private boolean areOver;
        private boolean isIdOpen;
        private @Nullable String id;

        void line(boolean isEmpty, String line) {
            areOver |= isEmpty;
            if (areOver || id != null) {
                return;
            }
            var text = line.strip();
            if (text.regionMatches(true, 0, MESSAGE_ID, 0, MESSAGE_ID.length())) {
                isIdOpen = true;
                text = text.substring(MESSAGE_ID.length()).strip();
            } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
                isIdOpen = false;
            }
            if (isIdOpen && !text.isEmpty()) {
                id = MessageIds.first(text).orElse(null);
            }
        }

        Optional<String> id() {
            return Optional.ofNullable(id);
        }
    }
}
