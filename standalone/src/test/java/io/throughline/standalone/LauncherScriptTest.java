// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script in a made-up checkout, with a made-up java and a made-up Maven that tell what they were asked. */
// [test->TL-SPEC-14] [test->TL-US-16]
class LauncherScriptTest {
    private static final Path SCRIPT =
            Path.of("..", "throughline").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path home;
    private Path tools;
    private Path jdk;

    @BeforeEach
    void makeACheckout() throws IOException {
        home = Files.createDirectories(folder.resolve("my checkout"));
        Files.copy(SCRIPT, home.resolve("throughline"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("standalone/src/main/java"));
        Files.writeString(home.resolve("standalone/src/main/java/A.java"), "class A {}");
        tools = Files.createDirectories(folder.resolve("tools"));
        jdk = jdk("jdk17", "17.0.15");
        program(tools.resolve("mvn"), """
                echo "maven $*" >> "%s/asked"
                mkdir -p "%s/standalone/target/lib"
                touch "%s/standalone/target/lib/b.jar" "%s/standalone/target/lib/a.jar" "%s/standalone/target/build.properties"
                """.formatted(folder, home, home, home, home));
    }

    @Test
    void shouldBuildOnceAndThenHandOverToJava() throws Exception {
        var first = run("search", "two words", "--limit", "3");

        assertThat(first.exitCode).isZero();
        assertThat(first.err).contains("Building Throughline", "Built in ");
        assertThat(first.out)
                .contains("-Dthroughline.home=" + home)
                .startsWith("[" + home + "/standalone/target/lib/a.jar:" + home + "/standalone/target/lib/b.jar]")
                .endsWith("[io.throughline.standalone.Throughline][search][two words][--limit][3]\n");

        var second = run("search", "x");

        assertThat(second.err).isEmpty();
        assertThat(folder.resolve("asked")).content().hasLineCount(1).contains("-Dfast");
    }

    @Test
    void shouldBuildAgainWhenASourceIsNewer() throws Exception {
        run("config");
        Files.setLastModifiedTime(
                home.resolve("standalone/src/main/java/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run("config").err).contains("Building Throughline");
        assertThat(folder.resolve("asked")).content().hasLineCount(2);
    }

    @Test
    void shouldShowWhyABuildFailed() throws Exception {
        program(tools.resolve("mvn"), "echo '[ERROR] A.java:[1,1] class expected'; exit 1");

        var result = run("config");

        assertThat(result.exitCode).isEqualTo(1);
        assertThat(result.err).contains("[ERROR] A.java:[1,1] class expected", "The build failed", "build.log");
        assertThat(result.out).isEmpty();
    }

    @Test
    void shouldSayThatMavenIsMissing() throws Exception {
        Files.delete(tools.resolve("mvn"));

        var result = run("config");

        assertThat(result.exitCode).isEqualTo(1);
        assertThat(result.err.strip())
                .isEqualTo(
                        "Throughline is not built yet and Maven was not found: install Maven 3.8 or newer and run this again.");
    }

    // [test->TL-US-17]
    @Test
    void shouldRefuseAnOldJdkInOneLine() throws Exception {
        jdk = jdk("jdk11", "11.0.22");

        var result = run("up");

        assertThat(result.exitCode).isEqualTo(1);
        assertThat(result.err.strip())
                .isEqualTo(
                        "JAVA_HOME is " + jdk
                                + ", which is JDK 11, and Throughline needs 17 or newer: let it name a newer one, or unset it.");
    }

    @Test
    void shouldReadTheOldWayOfCountingVersions() throws Exception {
        jdk = jdk("jdk8", "1.8.0_402");

        assertThat(run("up").err).contains("which is JDK 8");
    }

    // [test->TL-US-17]
    @Test
    void shouldSayThatJavaHomeIsNoJdk() throws Exception {
        jdk = Files.createDirectories(folder.resolve("empty"));

        var result = run("up");

        assertThat(result.exitCode).isEqualTo(1);
        assertThat(result.err.strip())
                .startsWith("JAVA_HOME is " + jdk)
                .contains("no bin/java")
                .doesNotContain("\n");
    }

    @Test
    void shouldTellNewerJdksWhatTheyWouldWarnAbout() throws Exception {
        assertThat(run("config").out).doesNotContain("enable-native-access");

        jdk = jdk("jdk25", "25.0.1");

        assertThat(run("config").out).contains("[--enable-native-access=ALL-UNNAMED]");
    }

    @Test
    void shouldFindItsFolderThroughALink() throws Exception {
        run("config");
        Files.createSymbolicLink(folder.resolve("tl"), Path.of("my checkout", "throughline"));

        assertThat(execute(folder.resolve("tl").toString(), "config").out).contains("-Dthroughline.home=" + home + "]");
    }

    private record Result(int exitCode, String out, String err) {}

    private Result run(String... words) throws IOException, InterruptedException {
        return execute(home.resolve("throughline").toString(), words);
    }

    private Result execute(String program, String... words) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("sh", program));
        command.addAll(List.of(words));
        var out = folder.resolve("out").toFile();
        var err = folder.resolve("err").toFile();
        var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("PATH", tools + ":/usr/bin:/bin");
        hideMaven(builder);
        var process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Result(
                process.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }

    /** A machine's own Maven must not step in for the missing one: only single tools are taken from its folders. */
    private void hideMaven(ProcessBuilder builder) throws IOException {
        var few = Files.createDirectories(folder.resolve("few"));
        for (var tool : List.of(
                "sh", "sed", "head", "grep", "ls", "find", "date", "mkdir", "touch", "dirname", "readlink", "cat")) {
            for (var place : List.of("/usr/bin", "/bin")) {
                var program = Path.of(place, tool);
                if (Files.isExecutable(program) && !Files.exists(few.resolve(tool))) {
                    program(few.resolve(tool), "exec %s \"$@\"".formatted(program));
                }
            }
        }
        builder.environment().put("PATH", tools + ":" + few);
    }

    /** A java that tells its version, and otherwise prints each argument in brackets. */
    private Path jdk(String name, String version) throws IOException {
        var made = folder.resolve(name);
        program(made.resolve("bin/java"), """
                if [ "$1" = -version ]; then
                  echo 'openjdk version "%s" 2026-01-01' >&2
                else
                  printf '[%%s]' "$CLASSPATH" "$@"
                  echo
                fi
                """.formatted(version));
        return made;
    }

    private static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
