// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** A node of a syntax tree; usable while the tree is open. */
final class SyntaxNode {
    private final TSNode node;
    private @Nullable String type;

    SyntaxNode(TSNode node) {
        this.node = node;
    }

    /** The grammar's name for it, for example {@code class_declaration}. */
    String type() {
        // Each question to the parser crosses into native code, and this one is asked again and again.
        var known = type;
        if (known == null) {
            known = node.getType();
            type = known;
        }
        return known;
    }

    /** Offset of its first character. */
    int start() {
        return node.getStartByte() / SyntaxTree.BYTES_A_CHARACTER;
    }

    /** Offset behind its last character. */
    int end() {
        return node.getEndByte() / SyntaxTree.BYTES_A_CHARACTER;
    }

    String text(String source) {
        return source.substring(start(), end());
    }

    /** Children that the grammar names, comments among them. */
    List<SyntaxNode> children() {
        var children = new ArrayList<SyntaxNode>();
        // A cursor, because each child asked for by number is counted from the first one again.
        try (var cursor = new TSTreeCursor(node)) {
            for (boolean more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
                var child = cursor.currentNode();
                if (child.isNamed()) {
                    children.add(new SyntaxNode(child));
                }
            }
        }
        return children;
    }

    @Nullable
    SyntaxNode child(String field) {
        var child = node.getChildByFieldName(field);
        return child == null || child.isNull() ? null : new SyntaxNode(child);
    }

    @Nullable
    SyntaxNode firstChild(String... types) {
        for (var child : children()) {
            for (var type : types) {
                if (child.type().equals(type)) {
                    return child;
                }
            }
        }
        return null;
    }

    @Nullable
    SyntaxNode parent() {
        var parent = node.getParent();
        return parent == null || parent.isNull() ? null : new SyntaxNode(parent);
    }
}
