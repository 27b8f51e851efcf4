// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.CodeSymbol;
import io.throughline.ingest.code.Language;
import io.throughline.ingest.text.DecodedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * Which symbols of a code file differ on its two sides: those that own a changed line, on the side that has it. Blank
 * lines belong to nobody, and what stands outside of all symbols, imports above all, counts only when nothing else changed.
 */
final class ChangedSymbols {
    private final TreeSet<String> names = new TreeSet<>();

    private ChangedSymbols() {}

    /** @return names in order, as they stand in keys; empty when the file is to be taken as a whole */
    static List<String> of(String path, byte[] before, byte[] after) {
        if (PathRules.isDocument(path) || Language.of(path).isEmpty()) {
            return List.of();
        }
        var earlier = Side.of(path, before);
        var later = Side.of(path, after);
        if (earlier.isEmpty() || later.isEmpty()) {
            return List.of();
        }
        var symbols = new ChangedSymbols();
        for (var edit : edits(earlier.get(), later.get())) {
            symbols.add(earlier.get(), edit.getBeginA(), edit.getEndA());
            symbols.add(later.get(), edit.getBeginB(), edit.getEndB());
        }
        return List.copyOf(symbols.names);
    }

    private static EditList edits(Side before, Side after) {
        return new HistogramDiff().diff(RawTextComparator.WS_IGNORE_TRAILING, before.lines(), after.lines());
    }

    private void add(Side side, int begin, int end) {
        for (int line = begin; line < end; line++) {
            if (!side.lines().getString(line).isBlank()) {
                side.innermost(line + 1).ifPresent(symbol -> names.add(symbol.name()));
            }
        }
    }

    private record Side(CodeOutline outline, RawText lines) {
        static Optional<Side> of(String path, byte[] content) {
            // In one encoding, so that both sides compare and lines are those of the outline.
            return DecodedText.of(content).flatMap(text -> CodeFileMapper.outline(path, text)
                    .map(outline -> new Side(outline, new RawText(text.getBytes(StandardCharsets.UTF_8)))));
        }

        /** The innermost symbol comes last of those around a line, because parts come after their whole. */
        Optional<CodeSymbol> innermost(int line) {
            Optional<CodeSymbol> innermost = Optional.empty();
            for (var symbol : outline.symbols()) {
                if (symbol.startLine() <= line && line <= symbol.endLine()) {
                    innermost = Optional.of(symbol);
                }
            }
            return innermost;
        }
    }
}
