// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a file uses from what the query of its language captures. These are the captures:
 *
 * <ul>
 *   <li>{@code @module} of an import, with {@code @member}, {@code @alias}, {@code @default} or {@code @all};
 *       {@code @require} is the function that imports, where one does
 *   <li>{@code @var}, a variable, or {@code @field}, one of the type around it: with its {@code @type}, with the type
 *       that was {@code @made} for it, or with neither; {@code @self} is what stands before a field
 *   <li>{@code @call}, the name of what is called, with what it is called {@code @on}; {@code @new}, a type that is made
 * </ul>
 */
final class UsesReader {
    /** Calls of one file; nobody wrote a file with more by hand. */
    private static final int CALLS_MAX = 20_000;

    private static final int IMPORTS_MAX = 1_000;

    private record Call(
            int symbol,
            @Nullable SyntaxNode on,
            @Nullable SyntaxNode name,
            @Nullable SyntaxNode made) {}

    private final Language language;
    private final String source;
    private final LineIndex lines;
    private final IntUnaryOperator symbolAt;
    private final Variables variables;
    private final Receivers receivers;
    private final List<CodeImport> imports = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    /** @param symbolAt the innermost symbol around an offset, or {@link CodeSymbol#FILE} */
    UsesReader(Language language, String source, List<CodeSymbol> symbols, IntUnaryOperator symbolAt) {
        this.language = language;
        this.source = source;
        this.lines = new LineIndex(source);
        this.symbolAt = symbolAt;
        this.variables = new Variables(symbols, language);
        this.receivers = new Receivers(language, source, variables);
    }

    /** @return {@link CodeUses#NONE} of a text that takes too long, so that it is not by chance what is found of it */
    CodeUses read(SyntaxTree tree) {
        if (!tree.matches(this::read)) {
            return CodeUses.NONE;
        }
        if (language == Language.JAVA) {
            var header = JavaHeader.of(tree.root(), source, lines);
            return new CodeUses(
                    header.packageName(),
                    header.imports().stream().limit(IMPORTS_MAX).toList(),
                    calls());
        }
        return new CodeUses("", imports, calls());
    }

    private void read(Map<String, SyntaxNode> captured) {
        var module = captured.get("module");
        var variable = captured.get("var");
        var field = captured.get("field");
        if (module != null) {
            var require = captured.get("require");
            boolean isImport = require == null || require.text(source).equals("require");
            if (isImport && imports.size() < IMPORTS_MAX) {
                imports.add(imported(module, captured));
            }
        } else if (variable != null) {
            declare(variable, captured, variables::declare, variables::make);
        } else if (field != null) {
            var self = captured.get("self");
            if (self == null || receivers.isSelf(self.text(source))) {
                declare(field, captured, variables::declareField, variables::makeField);
            }
        } else if (calls.size() < CALLS_MAX) {
            addCall(captured.get("on"), captured.get("call"), captured.get("new"));
        }
    }

    private CodeImport imported(SyntaxNode module, Map<String, SyntaxNode> captured) {
        var from = module.text(source);
        int line = lines.lineAt(module.start());
        var whole = captured.get("default");
        if (captured.containsKey("all")) {
            return new CodeImport(CodeImport.ALL, from, CodeImport.ALL, line);
        }
        if (whole != null) {
            return new CodeImport(whole.text(source), from, CodeImport.DEFAULT, line);
        }
        var member = captured.get("member");
        var alias = captured.get("alias");
        var memberName = member == null ? "" : member.text(source);
        var given = memberName.isEmpty() ? nameOf(from) : memberName;
        return new CodeImport(alias == null ? given : alias.text(source), from, memberName, line);
    }

    /** What a module is called where it is used: Go takes the last part of its path, Python all of it. */
    private String nameOf(String module) {
        return language == Language.GO ? module.substring(module.lastIndexOf('/') + 1) : module;
    }

    private interface Declaring {
        void as(int symbol, String name, String type);
    }

    private void declare(SyntaxNode name, Map<String, SyntaxNode> captured, Declaring declare, Declaring make) {
        int symbol = symbolAt.applyAsInt(name.start());
        var made = captured.get("made");
        if (made == null) {
            declare.as(symbol, name.text(source), receivers.typeName(captured.get("type")));
            return;
        }
        var type = receivers.typeName(made);
        if (language != Language.PYTHON || receivers.isTypeName(type)) {
            make.as(symbol, name.text(source), type);
        }
    }

    private void addCall(@Nullable SyntaxNode on, @Nullable SyntaxNode name, @Nullable SyntaxNode made) {
        var at = name == null ? made : name;
        if (at != null) {
            calls.add(new Call(symbolAt.applyAsInt(at.start()), on, name, made));
        }
    }

    /** After everything was read, because a field may be declared below the method that uses it. */
    private List<CodeCall> calls() {
        var distinct = new LinkedHashMap<String, CodeCall>();
        for (var call : calls) {
            callee(call).ifPresent(callee -> {
                var at = call.name() == null ? call.made() : call.name();
                int line = at == null ? 1 : lines.lineAt(at.start());
                distinct.putIfAbsent(call.symbol() + " " + callee, new CodeCall(call.symbol(), callee, line));
            });
        }
        return List.copyOf(distinct.values());
    }

    private Optional<String> callee(Call call) {
        if (call.name() == null) {
            return Optional.of(receivers.typeName(call.made())).filter(type -> !type.isEmpty());
        }
        var name = call.name().text(source);
        if (call.on() == null) {
            // A variable that holds a function is not the function of that name.
            return Optional.of(name)
                    .filter(n -> language == Language.JAVA
                            || variables.seen(call.symbol(), n).isEmpty());
        }
        var on = receivers.of(call.on(), call.symbol());
        return Optional.of(on + "." + name).filter(callee -> !on.isEmpty());
    }
}
