// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.throughline.api.report.Gate;
import io.throughline.standalone.command.RootCommand;
import io.throughline.standalone.up.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The workflow for pull requests: our own is the one we give away, and its commands are ones we understand. */
// [test->TL-US-30]
class PipelineFilesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path WORKFLOW = ROOT.resolve("deploy/github/pull-request.yml");
    private static final Pattern USES = Pattern.compile("uses: (\\S+)");

    @Test
    void shouldUseItOurselves() throws IOException {
        assertThat(ROOT.resolve(".github/workflows/trace.yml")).hasSameTextualContentAs(WORKFLOW);
        assertThat(new Yaml(new SafeConstructor(new LoaderOptions()))
                        .<Map<String, Object>>load(Files.readString(WORKFLOW)))
                .containsKeys("name", "permissions", "jobs");
    }

    @Test
    void shouldPinWhatItUses() throws IOException {
        assertThat(found(Files.readString(WORKFLOW), USES))
                .hasSizeGreaterThan(3)
                .allMatch(action -> action.matches("[\\w/-]+@[0-9a-f]{40}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"deploy/github/pull-request.yml", "docs/how-to/pull-requests.md", "docs/reference/reports.md"})
    void shouldGiveCommandsThatAreUnderstood(String file) throws IOException {
        var commands = found(
                Files.readString(ROOT.resolve(file)),
                Pattern.compile(
                        "(?m)(?:\\$THROUGHLINE|^throughline|`throughline) ((?:ingest|report coverage|report gaps|report impact) [^|`\n]+)"));

        assertThat(commands).isNotEmpty();
        for (var command : commands) {
            var words = command.replace("\"", "").strip().split(" ");
            assertThatCode(() -> RootCommand.commandLine(Map.of(), System.out, new Console(System.err))
                            .parseArgs(words))
                    .as(command)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void shouldGivePoliciesThatAreUnderstood() throws IOException {
        assertThatCode(() -> Gate.parse("policy.yml", Files.readString(ROOT.resolve("deploy/github/policy.yml"))))
                .doesNotThrowAnyException();
        var examples = found(
                Files.readString(ROOT.resolve("docs/reference/reports.md")), Pattern.compile("(?s)```yaml\n(.*?)```"));
        assertThat(examples).hasSize(1);
        assertThatCode(() -> Gate.parse("example", examples.get(0))).doesNotThrowAnyException();
    }

    private static List<String> found(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
