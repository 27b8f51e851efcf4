// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a failed start left behind into one sentence: what is wrong, and what to do. Pure text to text. */
final class StartFailure {
    /** A child that finds the folder locked says so in these words, followed by the process that has it. */
    static final String LOCKED = "data folder is locked by process ";

    private static final Pattern HOLDER = Pattern.compile(Pattern.quote(LOCKED) + "(\\d+)");

    private final DatabaseSettings settings;
    private final List<Cause> causes;

    StartFailure(DatabaseSettings settings) {
        this.settings = settings;
        var folder = settings.dataDirectory();
        this.causes = List.of(
                new Cause(
                        "Address already in use|PortBindException|BindException",
                        "Port %d is taken: stop the program that listens there, or choose another port with --bolt-port N."
                                .formatted(settings.boltPort())),
                new Cause(
                        "locked by process|FileLockException|Unable to obtain lock|lock file",
                        "The data folder %s is in use by another process: stop that one, or choose another folder with --data DIR."
                                .formatted(folder)),
                new Cause("No space left|Disk quota exceeded|server\\.databases\\.read_only", diskFull(folder)),
                new Cause(
                        "OutOfMemoryError|Could not reserve enough space|insufficient memory|Cannot allocate memory",
                        "There is not enough memory for the database, which asks for a heap of %d MB and a page cache of %d MB: close other programs."
                                .formatted(settings.heapMegabytes(), settings.pageCacheMegabytes())),
                new Cause(
                        "UnsupportedClassVersionError|Unrecognized option|Unrecognized VM option",
                        "The database needs JDK 17 or newer and %s is older: set JAVA_HOME to a newer one."
                                .formatted(settings.javaExecutable())),
                new Cause(
                        "Could not find or load main class|NoClassDefFoundError|ClassNotFoundException",
                        "The database's libraries are missing in %s: build them with mvn -Dfast package."
                                .formatted(settings.libDirectory())),
                new Cause(
                        "store version|StoreVersion|UnsupportedLogVersion|StoreUpgrade|UpgradeNotAllowed",
                        "The store in %s was written by another version of Neo4j than %s: choose another folder with --data DIR."
                                .formatted(folder, FormatVersion.current().neo4j())),
                new Cause(
                        "AccessDenied|Permission denied|Read-only file system",
                        "The data folder %s cannot be written: check who owns it, or choose another one with --data DIR."
                                .formatted(folder)));
    }

    /**
     * @param words what the child said, or the last lines of its log
     * @param lastLine shown when nothing fits; null when there is none
     */
    String explain(String words, @Nullable String lastLine) {
        var holder = HOLDER.matcher(words);
        if (holder.find()) {
            return "The data folder %s is in use by process %s: stop that one, or choose another folder with --data DIR."
                    .formatted(settings.dataDirectory(), holder.group(1));
        }
        return causes.stream()
                .filter(cause -> cause.fits(words))
                .map(Cause::sentence)
                .findFirst()
                .orElseGet(() -> unknown(lastLine));
    }

    /** For a folder that cannot be prepared. */
    static String ofFolder(Path folder, IOException failure) {
        if (failure.toString().contains("No space left")) {
            return diskFull(folder);
        }
        return "The data folder %s cannot be written: check who owns it, or choose another one with --data DIR."
                .formatted(folder);
    }

    private String unknown(@Nullable String lastLine) {
        var said = lastLine == null || lastLine.isBlank() ? "it said nothing" : "it said: " + lastLine.strip();
        return "The database did not start (%s); its log is %s.".formatted(said, settings.logFile());
    }

    static String diskFull(Path folder) {
        return "The disk that holds %s is full: make room (the database needs at least 128 MB), or choose another folder with --data DIR."
                .formatted(folder);
    }

    private record Cause(Pattern words, String sentence) {
        Cause(String words, String sentence) {
            this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), sentence);
        }

        boolean fits(String text) {
            return words.matcher(text).find();
        }
    }
}
