// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.report.ReportName;
import io.throughline.api.report.RuleGraph;
import io.throughline.api.report.TeamRule;
import io.throughline.standalone.rules.RuleFolder;
import io.throughline.standalone.rules.RuleTransactions;
import io.throughline.standalone.settings.UserFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import picocli.CommandLine.Option;

/** What {@code report rules} takes. */
final class RuleOptions {
    private static final Path FOLDER = Path.of(".throughline", "rules");
    private static final int SECONDS = 60;
    private static final int SECONDS_MAX = 3600;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "rules: the folder of NAME.cypher, a rule a file. Default: .throughline/rules.")
    private @Nullable Path folder;

    @Option(
            names = "--rule-time",
            paramLabel = "SECONDS",
            description = "rules: each may run so long, 1 to 3600. Default: 60.")
    private @Nullable Integer seconds;

    /**
     * Read before any work is done; none for other reports.
     *
     * @throws UserFailure when an option is not for this report or out of its range
     */
    List<TeamRule> read(ReportName report) {
        if (report == ReportName.RULES) {
            Ranges.require("--rule-time", seconds(), 1, SECONDS_MAX);
            return new RuleFolder(folder == null ? FOLDER : folder).read();
        }
        if (folder != null || seconds != null) {
            throw UserFailure.usage("--rules and --rule-time are for rules, not for %s.".formatted(report.word()));
        }
        return List.of();
    }

    RuleGraph runner(Driver driver, String principal) {
        return new RuleTransactions(driver, principal, Duration.ofSeconds(seconds()));
    }

    private int seconds() {
        return seconds == null ? SECONDS : seconds;
    }
}
