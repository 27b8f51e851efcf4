// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cutter must know of a language. */
interface Grammar {
    /** What a child of a file or of a type's body declares; null when it is a statement or a field. */
    @Nullable
    Declaration declaration(SyntaxNode node, String source);

    /** What stands in a declaration's body, comments among it. */
    default List<SyntaxNode> members(SyntaxNode body) {
        return body.children();
    }

    /** Whether a node stands for nothing but the nodes in it, so that its children are looked at in its place. */
    default boolean isTransparent(SyntaxNode node) {
        return false;
    }

    /** Whether a node says where the file belongs or what it uses, and nothing of its own. */
    boolean isHeader(SyntaxNode node);

    default boolean isComment(SyntaxNode node) {
        return node.type().endsWith("comment");
    }

    /** Whether a node stands before a declaration and belongs to it, beside comments. */
    default boolean isLeading(SyntaxNode node) {
        return false;
    }

    /** Whether the innermost node at some place is text for people: a comment, or a string that documents. */
    default boolean isForPeople(SyntaxNode node) {
        return isComment(node);
    }

    static Grammar of(SyntaxTree.Rules rules) {
        return switch (rules) {
            case JAVA -> new JavaGrammar();
            case PYTHON -> new PythonGrammar();
            case TYPESCRIPT, JAVASCRIPT -> new ScriptGrammar();
            case GO -> new GoGrammar();
        };
    }
}
