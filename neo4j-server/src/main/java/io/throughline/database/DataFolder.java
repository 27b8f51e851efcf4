// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One data folder: {@code throughline.properties} (who wrote it), {@code database.lock}, {@code database.password},
 * {@code logs/} and {@code neo4j/}.
 */
public final class DataFolder {
    private static final int PASSWORD_BYTES = 24;
    /** A new store takes 70 MB, and a database that cannot write its log fails in words that nobody understands. */
    private static final long FREE_BYTES_MIN = 128L * 1024 * 1024;

    private final Path folder;

    public DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder;
    }

    /** Where the database keeps its store, its settings and its own logs. */
    public Path databaseHome() {
        return folder.resolve("neo4j");
    }

    /** What the database process prints. */
    public Path databaseLog() {
        return folder.resolve("logs").resolve("database.log");
    }

    /**
     * Makes the folder when it is missing, marks it as ours, and makes the password.
     *
     * @throws DatabaseException when it belongs to another version or to something else, or cannot be written
     */
    public void prepare() {
        try {
            Files.createDirectories(folder);
            checkWithoutTouching();
            writeMarker();
            Files.createDirectories(folder.resolve("logs"));
            if (!Files.exists(passwordFile())) {
                writePrivately(passwordFile(), newPassword());
            }
        } catch (IOException e) {
            throw new DatabaseException(StartFailure.ofFolder(folder, e), e);
        }
    }

    /**
     * Whether {@link #prepare} would succeed in a folder that exists; changes nothing. A missing folder is fine.
     *
     * @throws DatabaseException as {@link #prepare}
     */
    public void check() {
        try {
            if (Files.exists(folder)) {
                checkWithoutTouching();
            }
        } catch (IOException e) {
            throw new DatabaseException(StartFailure.ofFolder(folder, e), e);
        }
    }

    /**
     * The password of the database's user, made once.
     *
     * @throws DatabaseException when it cannot be read
     */
    public String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new DatabaseException("The file %s cannot be read.".formatted(passwordFile()), e);
        }
    }

    /** Writes a file that nobody but its owner may read; the old content stays until the new one is complete. */
    public static void writePrivately(Path file, String content) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        var attributes = Files.getFileStore(directory).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var fresh = Files.createTempFile(directory, file.getFileName().toString(), ".tmp", attributes);
        try {
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Taken by the database process for its lifetime; empty when another one has it. */
    public Optional<Lock> tryLock() throws IOException {
        var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = lockOrNull(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        // Through this channel only: closing any other one of the same file would release the lock.
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new Lock(channel, lock));
    }

    /** The process that holds or held the lock, as it wrote itself; empty when none is told. */
    public Optional<Long> lockHolder() {
        try {
            return Optional.of(Long.valueOf(Files.readString(lockFile()).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void checkWithoutTouching() throws IOException {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        if (Files.getFileStore(folder).getUsableSpace() < FREE_BYTES_MIN) {
            throw new DatabaseException(StartFailure.diskFull(folder));
        }
        if (!Files.exists(marker())) {
            refuseWhatIsNotOurs();
            return;
        }
        var written = readMarker(marker());
        var current = FormatVersion.current();
        if (!current.opens(written)) {
            throw new DatabaseException(
                    "The data folder %s was written by %s and this is %s: start with that version, or choose another folder with --data DIR."
                            .formatted(folder, written, current));
        }
    }

    private void writeMarker() throws IOException {
        var current = FormatVersion.current();
        if (Files.exists(marker()) && readMarker(marker()).equals(current)) {
            return;
        }
        var text = new StringWriter();
        current.toProperties().store(text, "Written by Throughline. Do not edit.");
        writePrivately(marker(), text.toString());
    }

    private static FormatVersion readMarker(Path marker) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(marker)) {
            properties.load(reader);
            return FormatVersion.of(properties);
        } catch (IllegalArgumentException e) {
            throw new DatabaseException(
                    "The file %s is damaged: choose another folder with --data DIR.".formatted(marker), e);
        }
    }

    private void refuseWhatIsNotOurs() throws IOException {
        try (var entries = Files.list(folder)) {
            if (entries.anyMatch(entry -> !entry.getFileName().toString().startsWith("."))) {
                throw new DatabaseException(
                        "The folder %s holds other files and was not made by Throughline: choose an empty or a new one with --data DIR."
                                .formatted(folder));
            }
        }
    }

    private static String newPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static @Nullable FileLock lockOrNull(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private Path marker() {
        return folder.resolve("throughline.properties");
    }

    private Path passwordFile() {
        return folder.resolve("database.password");
    }

    private Path lockFile() {
        return folder.resolve("database.lock");
    }

    /** Held until closed, or until the process ends in whatever way. */
    public static final class Lock implements AutoCloseable {
        private final FileChannel channel;
        private final FileLock lock;

        private Lock(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }
}
