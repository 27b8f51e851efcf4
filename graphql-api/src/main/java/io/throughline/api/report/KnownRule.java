// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What reports find without a rule of a team. Pipelines keep the ids, so they stay. */
enum KnownRule implements Rule {
    UNCOVERED("error", "Nothing that it needs stands for it."),
    PARTLY("warning", "Something that it needs is missing."),
    WAIVED("none", "Something that it needs is missing, and a waiver lets it pass."),
    SUSPECT("warning", "What stands for it was changed since it was linked or reviewed."),
    SUSPECT_LINK("warning", "An end of the link was changed since it was made or reviewed."),
    COSMETIC_CHANGE("note", "An end of the link was changed in its form alone since it was made or reviewed."),
    NO_CODE("warning", "No code realises it."),
    NO_TEST("warning", "No test verifies it."),
    UNREACHED_CODE("note", "No requirement leads to this code."),
    TEST_OF_NOTHING("note", "The test verifies nothing."),
    DANGLING_REFERENCE("warning", "It names what is not there."),
    STALE_DOCUMENT("note", "Code was changed after the document that is linked with it.");

    private final String level;
    private final String description;

    KnownRule(String level, String description) {
        this.level = level;
        this.description = description;
    }

    @Override
    public String id() {
        return "throughline/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String level() {
        return level;
    }

    @Override
    public String description() {
        return description;
    }

    /** Of the status of an item, or of a kind of gap; empty for a status that is as it should be. */
    static Optional<KnownRule> ofStatus(String status) {
        return Arrays.stream(values())
                .filter(rule -> rule != SUSPECT_LINK
                        && rule != COSMETIC_CHANGE
                        && rule.name().equalsIgnoreCase(status))
                .findFirst();
    }
}
