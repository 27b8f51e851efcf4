// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.names.DocumentType;
import io.throughline.names.RelationshipTypes;
import java.util.Locale;
import java.util.Set;

/** What the links of requirement tools say in our terms. */
public final class LinkRules {
    private static final Set<String> VERIFY = Set.of("verif", "test", "check", "valid");
    private static final Set<String> IMPLEMENT = Set.of("implement", "realiz", "realis", "fulfil", "satisf");
    private static final Set<String> PARENT = Set.of("parent", "child of", "part of", "contained");
    private static final Set<String> SPECIFY = Set.of("specif");
    private static final Set<String> UPWARD = Set.of("refine", "derive", "trace", "cover", "link", "elaborat");

    private LinkRules() {}

    /**
     * A link from an item to what it was made for, when the file says no more than that: a test verifies it, a technical
     * specification specifies it, a piece of work implements it, and anything else hangs below it.
     */
    public static ImportedLink upward(DocumentType type, String key, int line) {
        return switch (type) {
            case TEST -> ImportedLink.to(RelationshipTypes.VERIFIES, key, line);
            case TECH_SPEC -> ImportedLink.to(RelationshipTypes.SPECIFIES, key, line);
            case TASK, CODE -> ImportedLink.to(RelationshipTypes.IMPLEMENTS, key, line);
            default -> ImportedLink.from(RelationshipTypes.PARENT_OF, key, line);
        };
    }

    /**
     * A link that the file names.
     *
     * @param role the file's word, for example {@code verifies} or {@code is tested by}; blank counts as no word
     */
    public static ImportedLink named(String role, DocumentType type, String key, int line) {
        var word = role.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .strip();
        // Said from the other end, the same verb points the other way.
        boolean passive = word.endsWith(" by");
        ImportedLink link;
        if (word.isEmpty() || any(UPWARD, word)) {
            link = passive ? ImportedLink.to(RelationshipTypes.PARENT_OF, key, line) : upward(type, key, line);
        } else if (any(VERIFY, word)) {
            link = directed(RelationshipTypes.VERIFIES, key, line, passive);
        } else if (any(IMPLEMENT, word)) {
            link = directed(RelationshipTypes.IMPLEMENTS, key, line, passive);
        } else if (any(SPECIFY, word)) {
            link = directed(RelationshipTypes.SPECIFIES, key, line, passive);
        } else if (any(PARENT, word)) {
            link = ImportedLink.from(RelationshipTypes.PARENT_OF, key, line);
        } else if (word.startsWith("child") || word.equals("contains")) {
            link = ImportedLink.to(RelationshipTypes.PARENT_OF, key, line);
        } else {
            link = directed(RelationshipTypes.DEPENDS_ON, key, line, word.startsWith("block") && !passive);
        }
        return new ImportedLink(link.type(), key, false, link.incoming(), role.strip(), line);
    }

    private static ImportedLink directed(String type, String key, int line, boolean incoming) {
        return incoming ? ImportedLink.from(type, key, line) : ImportedLink.to(type, key, line);
    }

    private static boolean any(Set<String> stems, String word) {
        return stems.stream().anyMatch(word::contains);
    }
}
