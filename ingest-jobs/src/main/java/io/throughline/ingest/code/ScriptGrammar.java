// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** TypeScript and JavaScript as their tree-sitter grammars see them; the two share their names. */
final class ScriptGrammar implements Grammar {
    private static final Set<String> FUNCTION_VALUES =
            Set.of("arrow_function", "function_expression", "function", "generator_function");
    private static final Set<String> GROUPS = Set.of("describe", "suite", "context");
    private static final Set<String> TESTS = Set.of("it", "test", "specify");
    private static final int TEST_NAME_LENGTH_MAX = 80;
    private static final Pattern EXPORTS = Pattern.compile("^(?:module\\.)?exports\\.?");

    @Override
    public @Nullable Declaration declaration(SyntaxNode node, String source) {
        var name = node.child("name");
        return switch (node.type()) {
            case "function_declaration",
                    "generator_function_declaration",
                    "function_expression",
                    "function",
                    "generator_function",
                    "arrow_function" -> Declaration.function(nameOr(name, "default", source));
            case "class_declaration", "abstract_class_declaration", "class" ->
                Declaration.type(nameOr(name, "default", source), node.child("body"), supertypes(node, source));
            case "interface_declaration", "enum_declaration", "type_alias_declaration" ->
                name == null ? null : Declaration.data(name.text(source), null, supertypes(node, source));
            case "internal_module", "module" ->
                name == null ? null : Declaration.type(unquoted(name.text(source)), node.child("body"), List.of());
            case "method_definition" -> name == null ? null : Declaration.function(name.text(source));
            case "public_field_definition", "field_definition" -> field(node, source);
            case "lexical_declaration", "variable_declaration" -> variable(node, source);
            case "export_statement", "ambient_declaration" -> exported(node, source);
            case "expression_statement" -> expression(node, source);
            default -> null;
        };
    }

    private static String nameOr(@Nullable SyntaxNode name, String otherwise, String source) {
        return name == null ? otherwise : name.text(source);
    }

    private static String unquoted(String text) {
        return text.replaceAll("^['\"`]|['\"`]$", "");
    }

    private @Nullable Declaration exported(SyntaxNode node, String source) {
        for (var child : node.children()) {
            var declared = isComment(child) || isLeading(child) ? null : declaration(child, source);
            if (declared != null) {
                return declared;
            }
        }
        return null;
    }

    private static @Nullable Declaration field(SyntaxNode node, String source) {
        var name = node.child("name") == null ? node.child("property") : node.child("name");
        var value = node.child("value");
        return name != null && value != null && FUNCTION_VALUES.contains(value.type())
                ? Declaration.function(name.text(source))
                : null;
    }

    /** {@code const f = () => …}: a function by another name. */
    private static @Nullable Declaration variable(SyntaxNode node, String source) {
        var declarators = node.children().stream()
                .filter(child -> child.type().equals("variable_declarator"))
                .toList();
        if (declarators.size() != 1) {
            return null;
        }
        var name = declarators.get(0).child("name");
        var value = declarators.get(0).child("value");
        if (name == null || value == null || !name.type().equals("identifier")) {
            return null;
        }
        return byValue("", name.text(source), value, source);
    }

    private static @Nullable Declaration byValue(String owner, String name, SyntaxNode value, String source) {
        if (FUNCTION_VALUES.contains(value.type())) {
            return Declaration.method(owner, name);
        }
        if (value.type().equals("class")) {
            return Declaration.type(name, value.child("body"), supertypes(value, source));
        }
        return null;
    }

    private @Nullable Declaration expression(SyntaxNode node, String source) {
        var inner = node.firstChild("assignment_expression", "call_expression", "internal_module");
        if (inner == null) {
            return null;
        }
        return switch (inner.type()) {
            case "assignment_expression" -> assignment(inner, source);
            case "call_expression" -> test(inner, source);
            default -> declaration(inner, source);
        };
    }

    /** {@code exports.x = function}, {@code Cart.prototype.add = function}. */
    private static @Nullable Declaration assignment(SyntaxNode node, String source) {
        var left = node.child("left");
        var right = node.child("right");
        if (left == null || right == null || !left.type().equals("member_expression")) {
            return null;
        }
        var path = EXPORTS.matcher(left.text(source)).replaceFirst("").replace(".prototype", "");
        if (!path.matches("[\\w$.]*")) {
            return null;
        }
        int dot = path.lastIndexOf('.');
        var name = path.substring(dot + 1);
        return byValue(dot < 0 ? "" : path.substring(0, dot), name.isEmpty() ? "default" : name, right, source);
    }

    /** {@code describe('a cart', () => …)} and {@code it('adds', () => …)}. */
    private static @Nullable Declaration test(SyntaxNode call, String source) {
        var function = call.child("function");
        var arguments = call.child("arguments");
        if (function == null || arguments == null) {
            return null;
        }
        var called = function.text(source);
        int end = called.indexOf('.') < 0 ? called.indexOf('(') : called.indexOf('.');
        called = end < 0 ? called : called.substring(0, end);
        if (!GROUPS.contains(called) && !TESTS.contains(called)) {
            return null;
        }
        var given = arguments.children();
        if (given.size() < 2
                || !Set.of("string", "template_string").contains(given.get(0).type())) {
            return null;
        }
        var name = unquoted(given.get(0).text(source)).replaceAll("\\s+", " ").strip();
        if (name.isEmpty()) {
            return null;
        }
        name = name.length() <= TEST_NAME_LENGTH_MAX
                ? name
                : name.substring(0, TEST_NAME_LENGTH_MAX).strip();
        if (TESTS.contains(called)) {
            return Declaration.function(name);
        }
        var body = given.get(given.size() - 1).child("body");
        return body == null ? null : Declaration.type(name, body, List.of());
    }

    private static List<String> supertypes(SyntaxNode node, String source) {
        var names = new ArrayList<String>();
        var heritage = node.firstChild("class_heritage", "extends_type_clause");
        if (heritage != null) {
            for (var part : heritage.children()) {
                var named = part.type().endsWith("_clause") ? part.firstChild("identifier", "type_identifier") : part;
                if (named != null && named.type().endsWith("identifier")) {
                    names.add(named.text(source));
                }
            }
        }
        return names;
    }

    @Override
    public boolean isHeader(SyntaxNode node) {
        return node.type().equals("import_statement");
    }

    @Override
    public boolean isLeading(SyntaxNode node) {
        return node.type().equals("decorator");
    }
}
