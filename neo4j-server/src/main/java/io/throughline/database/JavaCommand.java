// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The command line of the child: flags by JDK version, class path in a stable order. */
final class JavaCommand {
    private static final String MAIN = "io.throughline.database.server.DatabaseMain";
    /** From here on the JDK warns about native access and about {@code sun.misc.Unsafe} unless told. */
    private static final int FEATURE_WITH_ACCESS_WARNINGS = 24;

    private final DatabaseSettings settings;

    JavaCommand(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * Ctrl-C reaches every process of the terminal. The parent decides when the database stops, so the child starts
     * with that signal ignored, and a shell is the one portable way to arrange it: what is ignored stays so after exec.
     */
    List<String> words() throws IOException {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        words.add(settings.javaExecutable().toString());
        words.addAll(flags(javaFeature()));
        words.add("-cp");
        words.add(classPath());
        words.add(MAIN);
        words.add(settings.dataDirectory().toString());
        words.add(settings.libDirectory().resolve("plugins").toString());
        words.add(Integer.toString(settings.boltPort()));
        words.add(Integer.toString(settings.heapMegabytes()));
        words.add(Integer.toString(settings.pageCacheMegabytes()));
        return words;
    }

    private List<String> flags(int feature) {
        var flags = new ArrayList<>(List.of(
                "-Xms" + Math.min(256, settings.heapMegabytes()) + "m",
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // Four times the usual calls before the optimising compiler begins: on two cores it takes a good part
                // of a
                // start, for code that may never be called again. Sixteen times would save a start another second, and
                // cost the first thousand searches a third of their speed.
                "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=2400",
                "-XX:Tier4CompileThreshold=60000",
                "-XX:Tier4BackEdgeThreshold=160000",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED"));
        if (settings.recordsClasses()) {
            flags.add("-XX:ArchiveClassesAtExit=" + settings.classArchive());
        } else if (Files.exists(settings.classArchive())) {
            flags.add("-XX:SharedArchiveFile=" + settings.classArchive());
        }
        // Standard output belongs to the protocol, and an archive that does not fit is not worth a word.
        flags.add("-Xlog:disable");
        flags.add("-Xlog:all=error:stderr");
        if (feature >= FEATURE_WITH_ACCESS_WARNINGS) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    private String classPath() throws IOException {
        try (var jars = Files.list(settings.libDirectory())) {
            var paths = jars.map(Path::toString)
                    .filter(path -> path.endsWith(".jar"))
                    .sorted()
                    .toList();
            return String.join(":", paths);
        }
    }

    /** From the {@code release} file that every JDK carries; what it does not tell is taken to be the oldest we allow. */
    private int javaFeature() {
        var release = new Properties();
        try (var reader = Files.newBufferedReader(settings.javaExecutable()
                .toRealPath()
                .resolveSibling("../release")
                .normalize())) {
            release.load(reader);
            var version = release.getProperty("JAVA_VERSION", "17").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException | IllegalArgumentException e) {
            return 17;
        }
    }
}
