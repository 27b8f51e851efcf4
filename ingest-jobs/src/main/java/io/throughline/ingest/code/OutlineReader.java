// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import io.throughline.ingest.marks.TraceMark;
import io.throughline.ingest.marks.TraceMark.Claim;
import io.throughline.ingest.marks.TraceMark.Scope;
import io.throughline.ingest.marks.TraceMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Reads one file. */
// [impl->TL-SPEC-4]
final class OutlineReader {
    private final String path;
    private final Language language;
    private final String text;
    private final boolean test;

    OutlineReader(String path, Language language, String text) {
        this.path = path;
        this.language = language;
        this.text = text;
        this.test = TestCode.isTest(path, language, text);
    }

    CodeOutline read() {
        CodeOutline best = null;
        for (var rules : rules(language, path)) {
            try (var tree = SyntaxTree.parse(rules, text)) {
                if (tree != null) {
                    var outline = parsed(tree, Grammar.of(rules));
                    if (!tree.hasError()) {
                        return outline;
                    }
                    if (best == null
                            || outline.symbols().size() > best.symbols().size()) {
                        best = outline;
                    }
                }
            }
        }
        return best == null ? plain() : best;
    }

    /** The rules to try: there are none for TSX, but most of it is read well by one of its two halves. */
    static List<SyntaxTree.Rules> rules(Language language, String path) {
        return switch (language) {
            case JAVA -> List.of(SyntaxTree.Rules.JAVA);
            case PYTHON -> List.of(SyntaxTree.Rules.PYTHON);
            case GO -> List.of(SyntaxTree.Rules.GO);
            case JAVASCRIPT -> List.of(SyntaxTree.Rules.JAVASCRIPT);
            case TYPESCRIPT ->
                path.toLowerCase(Locale.ROOT).endsWith(".tsx")
                        ? List.of(SyntaxTree.Rules.TYPESCRIPT, SyntaxTree.Rules.JAVASCRIPT)
                        : List.of(SyntaxTree.Rules.TYPESCRIPT);
            default -> List.of();
        };
    }

    private CodeOutline parsed(SyntaxTree tree, Grammar grammar) {
        var cutter = new SymbolCutter(text, grammar, test);
        cutter.cut(tree.root());
        var marks = new ArrayList<CodeMark>();
        for (var mark : TraceMarks.find(text, 1)) {
            if (grammar.isForPeople(tree.at(mark.offset(), mark.offset() + 1))) {
                marks.add(mark(mark, cutter::symbolAt));
            }
        }
        var symbols = cutter.symbols();
        var uses = new UsesReader(language, text, symbols, cutter::symbolAt).read(tree);
        return outline(cutter.fileText(), symbols, marks, uses);
    }

    private CodeOutline plain() {
        var left = new Region(0, text.length()).textWithout(List.of(LicenceHeader.in(text)), text);
        var marks = TraceMarks.find(text, 1).stream()
                .map(mark -> mark(mark, offset -> CodeSymbol.FILE))
                .toList();
        return outline(left, List.of(), marks, CodeUses.NONE);
    }

    private CodeMark mark(TraceMark mark, ToIntFunction<Integer> symbolAt) {
        return new CodeMark(
                mark.key(),
                mark.claim() == Claim.VERIFIES || (mark.claim() == Claim.BY_PLACE && test),
                mark.scope() == Scope.FILE ? CodeSymbol.FILE : symbolAt.applyAsInt(mark.offset()),
                mark.line());
    }

    private CodeOutline outline(String left, List<CodeSymbol> symbols, List<CodeMark> marks, CodeUses uses) {
        int lines = new LineIndex(text.stripTrailing()).lines();
        @Nullable String framework = test ? TestCode.framework(text).orElse(null) : null;
        return new CodeOutline(language, test, Optional.ofNullable(framework), lines, left, symbols, marks, uses);
    }
}
