// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * No container runs on the machines that build this, so the container files are held to what can be checked without one:
 * they parse, and every name in them exists.
 */
// [test->TL-US-19]
class DeploymentFilesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern STAGE = Pattern.compile("(?m)^FROM (\\S+) AS (\\S+)$");
    private static final Pattern MAIN_CLASS = Pattern.compile("io\\.throughline\\.[\\w.]+");
    private static final Pattern VARIABLE = Pattern.compile("THROUGHLINE_[A-Z0-9_]+");

    private static Map<String, Map<String, Object>> services;
    private static Map<String, Object> compose;
    private static String dockerfile;

    @BeforeAll
    static void readFiles() throws IOException {
        dockerfile = Files.readString(ROOT.resolve("deploy/Dockerfile"));
        compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(ROOT.resolve("docker-compose.yml")));
        services = cast(compose.get("services"));
    }

    @Test
    void shouldDescribeTheFourParts() {
        assertThat(services).containsOnlyKeys("neo4j", "redis", "service", "worker");
    }

    @Test
    void shouldBuildOnlyStagesThatExist() {
        var stages = stages();
        assertThat(stages).hasSizeGreaterThan(3);
        var targets = services.values().stream()
                .filter(service -> service.containsKey("build"))
                .map(service -> (String) DeploymentFilesTest.<Map<String, Object>>cast(service.get("build"))
                        .get("target"))
                .toList();
        assertThat(targets).hasSize(3).allMatch(stages::contains);
    }

    @Test
    void shouldCopyBetweenStagesThatExist() {
        var sources =
                Pattern.compile("--from=(\\S+)").matcher(dockerfile).results().map(m -> m.group(1));
        assertThat(sources.toList()).isNotEmpty().allMatch(stages()::contains);
    }

    @Test
    void shouldCopyOnlyFilesTheBuildMakes() {
        var copied = Pattern.compile("--from=build /src/(\\S+)")
                .matcher(dockerfile)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(copied)
                .containsExactlyInAnyOrder("neo4j-plugins/target/neo4j-plugins-*.jar", "standalone/target/lib");
        assertThat(ROOT.resolve("neo4j-plugins/pom.xml")).exists();
        assertThat(ROOT.resolve("standalone/pom.xml")).content().contains("${project.build.directory}/lib");
    }

    @Test
    void shouldStartMainClassesThatExist() {
        var names = MAIN_CLASS.matcher(dockerfile).results().map(m -> m.group()).toList();
        assertThat(names).hasSize(2);
        for (var name : names) {
            assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader())
                            .getMethod("main", String[].class))
                    .as(name)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void shouldDependOnServicesAndVolumesThatExist() {
        Map<String, Object> volumes = cast(compose.get("volumes"));
        for (var service : services.values()) {
            if (service.get("depends_on") instanceof Map<?, ?> needed) {
                assertThat(services.keySet())
                        .containsAll(
                                needed.keySet().stream().map(String.class::cast).toList());
            }
            for (var mount : strings(service.get("volumes"))) {
                var name = mount.substring(0, mount.indexOf(':'));
                assertThat(name.startsWith("$") || volumes.containsKey(name))
                        .as(mount)
                        .isTrue();
            }
        }
    }

    @Test
    void shouldPublishOnLoopbackOnly() {
        var ports = services.values().stream().flatMap(service -> strings(service.get("ports")).stream());
        assertThat(ports.toList()).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void shouldUseOnlyVariablesThatAreDocumented() throws IOException {
        var documented = variables(Files.readString(ROOT.resolve("docs/how-to/separate-processes.md")));
        assertThat(variables(Files.readString(ROOT.resolve("docker-compose.yml"))))
                .isNotEmpty()
                .isSubsetOf(documented);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/Dockerfile", "docker-compose.yml"})
    void shouldPinEveryImage(String file) throws IOException {
        var images = Pattern.compile("(?m)^(?:FROM|\\s+image:) ?(\\S+)")
                .matcher(Files.readString(ROOT.resolve(file)))
                .results()
                .map(m -> m.group(1))
                .filter(image -> !stages().contains(image));
        assertThat(images.toList()).isNotEmpty().allMatch(image -> image.matches("[a-z0-9/-]+:[0-9][\\w.-]*"));
    }

    private static Set<String> stages() {
        return STAGE.matcher(dockerfile).results().map(m -> m.group(2)).collect(Collectors.toSet());
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(m -> m.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> strings(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : Arrays.asList();
    }

    @SuppressWarnings("unchecked") // the shape is what the tests check
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
