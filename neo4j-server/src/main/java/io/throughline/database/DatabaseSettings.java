// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How to run the database process.
 *
 * @param libDirectory its class path: every jar in it, and its {@code plugins} folder
 * @param dataDirectory the data folder, see {@link DataFolder}
 * @param boltPort on the loopback interface, 1 to 65535, or 0 for a free one
 * @param heapMegabytes largest Java heap
 * @param pageCacheMegabytes memory for the store's pages, beside the heap
 * @param javaExecutable the {@code java} of a JDK 17 or newer
 * @param logFile takes what the process prints
 * @param startTimeout how long it may take until Bolt answers
 * @param recordsClasses whether its end writes {@link #classArchive}, which takes a while
 */
public record DatabaseSettings(
        Path libDirectory,
        Path dataDirectory,
        int boltPort,
        int heapMegabytes,
        int pageCacheMegabytes,
        Path javaExecutable,
        Path logFile,
        Duration startTimeout,
        boolean recordsClasses) {
    private static final int PORT_MAX = 65_535;
    private static final long MEGABYTE = 1024L * 1024L;
    private static final int TEST_HEAP_MEGABYTES = 768;
    private static final int TEST_PAGE_CACHE_MEGABYTES = 64;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(120);

    public DatabaseSettings {
        if (boltPort < 0 || boltPort > PORT_MAX) {
            throw new IllegalArgumentException("boltPort is %d, allowed is 0 to %d".formatted(boltPort, PORT_MAX));
        }
        if (heapMegabytes < 256) {
            throw new IllegalArgumentException(
                    "heapMegabytes is %d, the database needs at least 256".formatted(heapMegabytes));
        }
        if (pageCacheMegabytes < 16) {
            throw new IllegalArgumentException(
                    "pageCacheMegabytes is %d, the database needs at least 16".formatted(pageCacheMegabytes));
        }
    }

    /** Sized for the machine: an eighth of its memory as heap (512 to 2048 MB), half of that as page cache. */
    public static DatabaseSettings of(Path libDirectory, Path dataDirectory) {
        var heap = (int) Math.max(512, Math.min(2048, physicalMemoryMegabytes() / 8));
        return with(libDirectory, dataDirectory, heap, heap / 2);
    }

    /**
     * For integration tests: small, on a free port, with the libraries that the build of {@code neo4j-server} has
     * assembled under the checkout named by the system property {@code throughline.root}.
     */
    public static DatabaseSettings forTests(Path dataDirectory) {
        var root = Path.of(System.getProperty("throughline.root", "."));
        var lib = root.resolve("neo4j-server").resolve("target").resolve("lib");
        if (!Files.isDirectory(lib)) {
            throw new DatabaseException("%s is missing: run mvn -Dfast package -pl neo4j-server -am first."
                    .formatted(lib.toAbsolutePath().normalize()));
        }
        return with(lib, dataDirectory, TEST_HEAP_MEGABYTES, TEST_PAGE_CACHE_MEGABYTES);
    }

    public DatabaseSettings onPort(int port) {
        return new DatabaseSettings(
                libDirectory,
                dataDirectory,
                port,
                heapMegabytes,
                pageCacheMegabytes,
                javaExecutable,
                logFile,
                startTimeout,
                recordsClasses);
    }

    /** The same, to be run once so that later starts find their classes read and checked. */
    public DatabaseSettings recordingClasses() {
        return new DatabaseSettings(
                libDirectory,
                dataDirectory,
                boltPort,
                heapMegabytes,
                pageCacheMegabytes,
                javaExecutable,
                logFile,
                startTimeout,
                true);
    }

    /** Classes of an earlier run; the JVM passes over it when it is missing or of another class path. */
    Path classArchive() {
        return libDirectory.resolveSibling("database.jsa");
    }

    /** Another largest heap, in MB; the page cache follows as half of it. */
    public DatabaseSettings withHeap(int megabytes) {
        return new DatabaseSettings(
                libDirectory,
                dataDirectory,
                boltPort,
                megabytes,
                megabytes / 2,
                javaExecutable,
                logFile,
                startTimeout,
                recordsClasses);
    }

    private static DatabaseSettings with(Path libDirectory, Path dataDirectory, int heap, int pageCache) {
        var data = new DataFolder(dataDirectory);
        return new DatabaseSettings(
                libDirectory.toAbsolutePath().normalize(),
                data.path(),
                0,
                heap,
                pageCache,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                data.databaseLog(),
                START_TIMEOUT,
                false);
    }

    private static long physicalMemoryMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / MEGABYTE
                : 4096;
    }
}
