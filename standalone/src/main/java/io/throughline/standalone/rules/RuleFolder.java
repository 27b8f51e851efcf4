// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.rules;

import io.throughline.api.report.ReportProblem;
import io.throughline.api.report.TeamRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A folder of {@code NAME.cypher}, a rule a file; other files are none. */
public record RuleFolder(Path path) {
    private static final String ENDING = ".cypher";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int RULES_MAX = 200;
    private static final long BYTES_MAX = 100_000;

    /**
     * The rules by name.
     *
     * @throws ReportProblem when there is no such folder, none in it, or one that is no rule
     */
    public List<TeamRule> read() {
        var files = files();
        if (files.isEmpty()) {
            throw ReportProblem.parameter("--rules %s has no rule: put files NAME.cypher there.".formatted(path));
        }
        if (files.size() > RULES_MAX) {
            throw ReportProblem.parameter(
                    "--rules %s has %,d rules, allowed are at most %d: move some to another folder."
                            .formatted(path, files.size(), RULES_MAX));
        }
        var rules = new ArrayList<TeamRule>();
        for (var file : files) {
            rules.add(rule(file));
        }
        return rules;
    }

    private List<Path> files() {
        if (!Files.isDirectory(path)) {
            throw ReportProblem.parameter(
                    "--rules %s is no folder: name one that has files NAME.cypher.".formatted(path));
        }
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ReportProblem.parameter("--rules %s cannot be read: check who owns it.".formatted(path));
        }
    }

    private static TeamRule rule(Path file) {
        var fileName = file.getFileName().toString();
        var name = fileName.substring(0, fileName.length() - ENDING.length());
        if (!NAME.matcher(name).matches()) {
            throw ReportProblem.parameter(
                    "%s: the name of a rule has 1 to 64 small letters, digits, dots, dashes and underscores, a letter or digit first."
                            .formatted(file));
        }
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw ReportProblem.parameter("%s: a rule has at most %,d bytes.".formatted(file, BYTES_MAX));
            }
            return TeamRule.parse(file.toString(), name, Files.readString(file));
        } catch (IOException e) {
            throw ReportProblem.parameter("%s cannot be read: a rule is a file in UTF-8.".formatted(file));
        }
    }
}
