// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import io.throughline.ingest.code.CodeSymbol.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cuts a parsed file into symbols. Each character belongs to exactly one symbol or to the file. */
final class SymbolCutter {
    private static final int DEPTH_MAX = 10;
    private static final int NAME_LENGTH_MAX = 200;
    /** Nobody wrote a file with more by hand; what is beyond stays with its container. */
    private static final int SYMBOLS_MAX = 5_000;
    /** Lines up to which a type that lists things keeps its functions: apart they would say less than together. */
    private static final int WHOLE_DATA_LINES_MAX = 40;
    /** The same for other types; tests are always cut, because each test is proof of something. */
    private static final int WHOLE_TYPE_LINES_MAX = 8;

    /** A symbol while the file is read. */
    private static final class Cut {
        final Declaration declaration;
        final String title;
        final String name;
        final int container;
        Region region;

        Cut(Declaration declaration, String title, String name, int container, Region region) {
            this.declaration = declaration;
            this.title = title;
            this.name = name;
            this.container = container;
            this.region = region;
        }
    }

    private final String text;
    private final Grammar grammar;
    private final boolean test;
    private final LineIndex lines;
    private final Region licence;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final List<Region> headers = new ArrayList<>();

    SymbolCutter(String text, Grammar grammar, boolean test) {
        this.text = text;
        this.grammar = grammar;
        this.test = test;
        this.lines = new LineIndex(text);
        this.licence = LicenceHeader.in(text);
    }

    void cut(SyntaxNode root) {
        headers.add(licence);
        cut(root.children(), CodeSymbol.FILE, "", 0);
    }

    private void cut(List<SyntaxNode> nodes, int container, String prefix, int depth) {
        var leading = new Leading(text, licence.end());
        Cut last = null;
        for (var node : nodes) {
            boolean trailing = leading.isOnLastLine(node);
            if (grammar.isComment(node) || grammar.isLeading(node)) {
                if (trailing && grammar.isComment(node)) {
                    if (last != null) {
                        last.region = new Region(last.region.start(), node.end());
                    }
                    leading.passOver(node);
                } else {
                    leading.add(node);
                    last = null;
                }
                continue;
            }
            last = null;
            if (grammar.isTransparent(node)) {
                cut(node.children(), container, prefix, depth);
            } else {
                var declaration = grammar.declaration(node, text);
                var title = declaration == null ? "" : qualified(prefix, declaration);
                if (declaration != null && isCut(title, depth)) {
                    last = add(declaration, title, container, leading.regionOf(node), depth);
                } else if (container == CodeSymbol.FILE && grammar.isHeader(node)) {
                    headers.add(new Region(node.start(), node.end()));
                }
            }
            leading.passOver(node);
        }
    }

    private boolean isCut(String title, int depth) {
        return title.length() <= NAME_LENGTH_MAX && depth < DEPTH_MAX && cuts.size() < SYMBOLS_MAX;
    }

    private static String qualified(String prefix, Declaration declaration) {
        var owned = declaration.owner().isEmpty() ? declaration.name() : declaration.owner() + "." + declaration.name();
        return prefix.isEmpty() ? owned : prefix + "." + owned;
    }

    private Cut add(Declaration declaration, String title, int container, Region region, int depth) {
        int ordinal = ordinals.merge(title, 1, Integer::sum);
        var name = ordinal == 1 ? title : title + "~" + ordinal;
        var cut = new Cut(declaration, title, name, container, region);
        int index = cuts.size();
        cuts.add(cut);
        var body = declaration.body();
        if (body != null && !staysWhole(declaration, region)) {
            cut(grammar.members(body), index, title, depth + 1);
        }
        return cut;
    }

    private boolean staysWhole(Declaration declaration, Region region) {
        if (test) {
            return false;
        }
        int count = lines.lineAt(region.end()) - lines.lineAt(region.start()) + 1;
        return count <= (declaration.data() ? WHOLE_DATA_LINES_MAX : WHOLE_TYPE_LINES_MAX);
    }

    /** The innermost symbol around an offset. */
    int symbolAt(int offset) {
        for (int i = cuts.size() - 1; i >= 0; i--) {
            if (cuts.get(i).region.contains(offset)) {
                return i;
            }
        }
        return CodeSymbol.FILE;
    }

    /** What no symbol owns; punctuation alone is nothing. */
    String fileText() {
        var holes = new ArrayList<>(headers);
        holes.addAll(regionsByContainer().getOrDefault(CodeSymbol.FILE, List.of()));
        var left = new Region(0, text.length())
                .textWithout(holes, text)
                .replaceAll("(?m)^(?:type|var|const) \\(\\s*\\)\\n?", "")
                .replaceAll("\\n{3,}", "\n\n");
        return left.chars().anyMatch(Character::isLetterOrDigit) ? left : "";
    }

    private Map<Integer, List<Region>> regionsByContainer() {
        return cuts.stream()
                .collect(Collectors.groupingBy(
                        cut -> cut.container, Collectors.mapping(cut -> cut.region, Collectors.toList())));
    }

    List<CodeSymbol> symbols() {
        var symbols = new ArrayList<CodeSymbol>();
        var parts = regionsByContainer();
        var types = typesByName();
        for (int i = 0; i < cuts.size(); i++) {
            var cut = cuts.get(i);
            symbols.add(new CodeSymbol(
                    cut.name,
                    cut.title,
                    cut.declaration.kind(),
                    lines.lineAt(cut.region.start()),
                    lines.lineAt(cut.region.end() - 1),
                    parentOf(cut, types),
                    cut.region.textWithout(parts.getOrDefault(i, List.of()), text),
                    cut.declaration.supertypes()));
        }
        return symbols;
    }

    /** A method that stands outside of its type belongs to the type all the same, when the file has it. */
    private static int parentOf(Cut cut, Map<String, Integer> types) {
        var owner = cut.declaration.owner();
        return owner.isEmpty() ? cut.container : types.getOrDefault(owner, cut.container);
    }

    private Map<String, Integer> typesByName() {
        var types = new HashMap<String, Integer>();
        for (int i = 0; i < cuts.size(); i++) {
            if (cuts.get(i).declaration.kind() == Kind.TYPE) {
                types.put(cuts.get(i).name, i);
            }
        }
        return types;
    }
}
