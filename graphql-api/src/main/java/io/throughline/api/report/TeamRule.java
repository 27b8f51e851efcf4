// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.List;
import java.util.Locale;

/**
 * What a team demands of its documents, as Cypher that finds those that break it.
 *
 * @param name of its file, without the ending
 * @param title what is demanded
 * @param message what is wrong with a document that breaks it; the same text for all of them, so that nothing is told
 *     of what the reader may not see
 * @param cypher the whole file, so that lines in messages are lines of the file
 */
public record TeamRule(String name, String title, Severity severity, String message, String cypher) implements Rule {
    /** How much a broken rule matters; an error stops a pipeline. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE;

        static final List<String> WORDS = List.of("error", "warning", "note");
    }

    /**
     * @param naming what the one who asks calls the file, for messages
     * @param name of the file, without the ending
     * @throws ReportProblem when its head is not as it has to be
     */
    public static TeamRule parse(String naming, String name, String text) {
        return RuleHead.parse(naming, text).of(name, text);
    }

    @Override
    public String id() {
        return "team/" + name;
    }

    @Override
    public String level() {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String description() {
        return title;
    }
}
