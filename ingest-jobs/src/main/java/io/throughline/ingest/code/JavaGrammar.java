// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Java as tree-sitter-java sees it. */
final class JavaGrammar implements Grammar {
    private static final Set<String> METHODS =
            Set.of("method_declaration", "constructor_declaration", "compact_constructor_declaration");
    private static final Set<String> HEADERS = Set.of("package_declaration", "import_declaration");

    @Override
    public @Nullable Declaration declaration(SyntaxNode node, String source) {
        var name = node.child("name");
        if (name == null) {
            return null;
        }
        var body = node.child("body");
        var text = name.text(source);
        if (METHODS.contains(node.type())) {
            // A method without a body is a line of its type.
            return body == null ? null : Declaration.function(text);
        }
        return switch (node.type()) {
            case "class_declaration" -> Declaration.type(text, body, supertypes(node, source));
            case "interface_declaration", "record_declaration", "enum_declaration", "annotation_type_declaration" ->
                Declaration.data(text, body, supertypes(node, source));
            default -> null;
        };
    }

    private static List<String> supertypes(SyntaxNode node, String source) {
        var names = new ArrayList<String>();
        for (var child : node.children()) {
            switch (child.type()) {
                case "superclass" -> collect(child, source, names);
                case "super_interfaces", "extends_interfaces" -> {
                    var list = child.firstChild("type_list");
                    if (list != null) {
                        collect(list, source, names);
                    }
                }
                default -> {
                    // modifiers, name, parameters and body
                }
            }
        }
        return names;
    }

    private static void collect(SyntaxNode list, String source, List<String> names) {
        for (var type : list.children()) {
            var plain = type.type().equals("generic_type")
                    ? type.firstChild("type_identifier", "scoped_type_identifier")
                    : type;
            if (plain != null && plain.type().endsWith("type_identifier")) {
                names.add(plain.text(source));
            }
        }
    }

    @Override
    public boolean isTransparent(SyntaxNode node) {
        return node.type().equals("enum_body_declarations");
    }

    @Override
    public boolean isHeader(SyntaxNode node) {
        return HEADERS.contains(node.type());
    }
}
