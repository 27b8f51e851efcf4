// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

import java.util.Locale;
import java.util.Optional;

/** The types of document people read. The constant's label is the node's second label beside {@link Labels#DOCUMENT}. */
public enum DocumentType {
    PRODUCT("Product"),
    EPIC("Epic"),
    PRD("PRD"),
    USER_STORY("UserStory"),
    TASK("Task"),
    TECH_SPEC("TechSpec"),
    CODE("Code"),
    TEST("Test"),
    COMMIT("Commit"),
    PULL_REQUEST("PullRequest"),
    EMAIL("Email"),
    TICKET("Ticket"),
    PAGE("Page");

    private final String label;

    DocumentType(String label) {
        this.label = label;
    }

    /** The label in the graph and the value of {@link PropertyKeys#DOCUMENT_TYPE}, for example {@code UserStory}. */
    public String label() {
        return label;
    }

    /**
     * Reads a type as people write it: case, blanks, dashes and underscores do not matter, so {@code "user story"},
     * {@code "User-Story"} and {@code "UserStory"} are the same type.
     *
     * @return empty when no type is written like that
     */
    public static Optional<DocumentType> parse(String text) {
        var wanted = fold(text);
        for (var type : values()) {
            if (fold(type.label).equals(wanted)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }
}
