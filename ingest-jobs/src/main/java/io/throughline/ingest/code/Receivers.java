// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of which type it is what a method is called on, as far as one file tells without knowing what calls return. */
final class Receivers {
    /** What {@link #of} gives for what cannot be told. */
    static final String UNKNOWN = Variables.UNKNOWN;

    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("\\s*<.*>", Pattern.DOTALL);
    /** {@code Cart | null}, {@code Cart | None}, and the quotes of a type that Python does not know yet. */
    private static final Pattern BESIDE_TYPE = Pattern.compile("\\s*\\|\\s*(?:null|undefined|None)\\b|^['\"]|['\"]$");

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\w$]*(?:\\s*\\.\\s*[\\p{L}_$][\\w$]*)*");
    private static final int TYPE_LENGTH_MAX = 200;
    /** Dots in what a method is called on. */
    private static final int DEPTH_MAX = 6;

    private final Language language;
    private final String source;
    private final Variables variables;

    Receivers(Language language, String source, Variables variables) {
        this.language = language;
        this.source = source;
        this.variables = variables;
    }

    /** The dotted name of a type without its arguments; {@link #UNKNOWN} for an array, a list of types and the like. */
    String typeName(@Nullable SyntaxNode node) {
        if (node == null || node.end() - node.start() > TYPE_LENGTH_MAX) {
            return UNKNOWN;
        }
        var plain = TYPE_ARGUMENTS.matcher(node.text(source)).replaceAll("");
        plain = BESIDE_TYPE.matcher(plain).replaceAll("").strip();
        boolean isInferred = language == Language.JAVA && plain.equals("var");
        return !isInferred && NAME.matcher(plain).matches() ? plain.replaceAll("\\s", "") : UNKNOWN;
    }

    /** @return a dotted name, {@link CodeCall#THIS}, {@link CodeCall#SUPER} or {@link #UNKNOWN} */
    String of(SyntaxNode node, int symbol) {
        return of(node, symbol, 0);
    }

    private String of(SyntaxNode node, int symbol, int depth) {
        if (depth > DEPTH_MAX) {
            return UNKNOWN;
        }
        return switch (node.type()) {
            case "this" -> CodeCall.THIS;
            case "super" -> CodeCall.SUPER;
            case "identifier", "type_identifier", "package_identifier" -> name(node.text(source), symbol);
            case "field_access", "member_expression", "attribute", "selector_expression", "scoped_identifier" ->
                member(node, symbol, depth);
            case "generic_type", "scoped_type_identifier" -> typeName(node);
            case "object_creation_expression" -> typeName(node.child("type"));
            case "new_expression" -> typeName(node.child("constructor"));
            case "call" -> made(node.child("function"));
            case "parenthesized_expression" -> inside(node, symbol, depth);
            case "cast_expression" -> typeName(node.child("type"));
            case "as_expression" -> {
                var parts = node.children();
                yield typeName(parts.get(parts.size() - 1));
            }
            default -> UNKNOWN;
        };
    }

    private String name(String name, int symbol) {
        if (isSelf(name)) {
            return CodeCall.THIS;
        }
        return variables.seen(symbol, name).orElse(name);
    }

    boolean isSelf(String name) {
        return language == Language.PYTHON && (name.equals("self") || name.equals("cls"));
    }

    private String inside(SyntaxNode node, int symbol, int depth) {
        var parts = node.children();
        return parts.size() == 1 ? of(parts.get(0), symbol, depth + 1) : UNKNOWN;
    }

    private String member(SyntaxNode node, int symbol, int depth) {
        var object = first(node, "object", "operand", "scope");
        var member = first(node, "field", "property", "attribute", "name");
        if (object == null || member == null) {
            return UNKNOWN;
        }
        var name = member.text(source);
        var owner = of(object, symbol, depth + 1);
        if (owner.equals(CodeCall.THIS)) {
            return variables.ownField(symbol, name).orElse(UNKNOWN);
        }
        if (owner.isEmpty() || owner.equals(CodeCall.SUPER)) {
            return UNKNOWN;
        }
        var field = variables.field(owner, name);
        // A name that no variable has is that of a type or a module, and so is what stands behind its dot.
        return field.orElseGet(() -> isPlainName(object, symbol) ? owner + "." + name : UNKNOWN);
    }

    private boolean isPlainName(SyntaxNode object, int symbol) {
        var text = object.text(source);
        var first = text.split("\\.", 2)[0].strip();
        return NAME.matcher(text).matches() && variables.seen(symbol, first).isEmpty();
    }

    private static @Nullable SyntaxNode first(SyntaxNode node, String... fields) {
        for (var field : fields) {
            var child = node.child(field);
            if (child != null) {
                return child;
            }
        }
        return null;
    }

    /** What a call of a type gives in Python, where types are told by their capitals. */
    private String made(@Nullable SyntaxNode function) {
        var name = typeName(function);
        if (name.equals(CodeCall.SUPER)) {
            return CodeCall.SUPER;
        }
        return isTypeName(name) ? name : UNKNOWN;
    }

    /** Whether what is called by this name makes something; other languages than Python say {@code new}. */
    boolean isTypeName(String name) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        return !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    }
}
