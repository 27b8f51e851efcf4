// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Go as tree-sitter-go sees it. */
final class GoGrammar implements Grammar {
    private static final Set<String> HEADERS = Set.of("package_clause", "import_declaration");
    private static final Set<String> TYPE_SPECS = Set.of("type_spec", "type_alias");

    @Override
    public @Nullable Declaration declaration(SyntaxNode node, String source) {
        return switch (node.type()) {
            case "function_declaration" -> {
                var name = node.child("name");
                yield name == null ? null : Declaration.function(name.text(source));
            }
            case "method_declaration" -> {
                var name = node.child("name");
                yield name == null ? null : Declaration.method(receiver(node, source), name.text(source));
            }
            case "type_declaration" ->
                isTransparent(node) ? null : type(node.firstChild("type_spec", "type_alias"), source);
            case "type_spec", "type_alias" -> type(node, source);
            default -> null;
        };
    }

    private static @Nullable Declaration type(@Nullable SyntaxNode spec, String source) {
        var name = spec == null ? null : spec.child("name");
        return name == null ? null : Declaration.data(name.text(source), null, List.of());
    }

    /** The type in {@code (s *Server[T])}, blank when it cannot be told. */
    private static String receiver(SyntaxNode method, String source) {
        var receiver = method.child("receiver");
        var parameter = receiver == null ? null : receiver.firstChild("parameter_declaration");
        var type = parameter == null ? null : parameter.child("type");
        while (type != null && !type.type().equals("type_identifier")) {
            type = type.firstChild("type_identifier", "pointer_type", "generic_type", "parenthesized_type");
        }
        return type == null ? "" : type.text(source);
    }

    /** {@code type ( … )} groups declarations that have nothing else in common. */
    @Override
    public boolean isTransparent(SyntaxNode node) {
        return node.type().equals("type_declaration")
                && node.children().stream()
                                .filter(child -> TYPE_SPECS.contains(child.type()))
                                .count()
                        > 1;
    }

    @Override
    public boolean isHeader(SyntaxNode node) {
        return HEADERS.contains(node.type());
    }
}
