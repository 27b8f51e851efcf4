// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python as tree-sitter-python sees it. */
final class PythonGrammar implements Grammar {
    private static final Set<String> HEADERS =
            Set.of("import_statement", "import_from_statement", "future_import_statement");

    @Override
    public @Nullable Declaration declaration(SyntaxNode node, String source) {
        var inner = node.type().equals("decorated_definition") ? node.child("definition") : node;
        if (inner == null) {
            return null;
        }
        var name = inner.child("name");
        if (name == null) {
            return null;
        }
        return switch (inner.type()) {
            case "function_definition" -> Declaration.function(name.text(source));
            case "class_definition" ->
                Declaration.type(name.text(source), inner.child("body"), supertypes(inner, source));
            default -> null;
        };
    }

    /** A comment above the first statement of a body stands before the body. */
    @Override
    public List<SyntaxNode> members(SyntaxNode body) {
        var nodes = new ArrayList<SyntaxNode>();
        var parent = body.parent();
        if (parent != null) {
            parent.children().stream()
                    .filter(node -> isComment(node) && node.end() <= body.start())
                    .forEach(nodes::add);
        }
        nodes.addAll(body.children());
        return nodes;
    }

    private static List<String> supertypes(SyntaxNode node, String source) {
        var list = node.child("superclasses");
        return list == null
                ? List.of()
                : list.children().stream()
                        .filter(type -> type.type().equals("identifier"))
                        .map(type -> type.text(source))
                        .toList();
    }

    @Override
    public boolean isHeader(SyntaxNode node) {
        return HEADERS.contains(node.type());
    }

    /** Comments and docstrings: the first statement of a module, class or function when it is a string. */
    @Override
    public boolean isForPeople(SyntaxNode node) {
        if (isComment(node)) {
            return true;
        }
        for (var at = node; at != null; at = at.parent()) {
            if (at.type().equals("string")) {
                return isDocstring(at);
            }
            if (at.type().endsWith("statement") || at.type().equals("block")) {
                return false;
            }
        }
        return false;
    }

    private boolean isDocstring(SyntaxNode string) {
        var statement = string.parent();
        if (statement == null || !statement.type().equals("expression_statement")) {
            return false;
        }
        var block = statement.parent();
        if (block == null) {
            return false;
        }
        for (var child : block.children()) {
            if (!isComment(child)) {
                return child.start() == statement.start();
            }
        }
        return false;
    }
}
