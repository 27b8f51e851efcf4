// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.CodeSymbol;
import io.throughline.ingest.code.Language;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.text.MarkdownText;
import io.throughline.ingest.text.PlainText;
import io.throughline.ingest.text.Titles;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target as the document that ingest would make of it: code is cut into its symbols without licence header and imports,
 * text into paragraphs with its first short line as the title. One target stays one document, because judgements are
 * about whole files.
 */
final class EntryDocument {
    /** For targets that come without a path. */
    private static final Pattern LOOKS_LIKE_JAVA =
            Pattern.compile("(?m)^\\s*(package|import) [\\w.]+;|\\b(class|interface|enum) \\w+[^:\\n]*\\{");

    private static final Pattern LOOKS_LIKE_PYTHON = Pattern.compile("(?m)^\\s*(async )?(def \\w+\\(|class \\w+.*:)");
    private static final Map<String, DocumentType> TYPES = Map.of(
            "requirement", DocumentType.USER_STORY,
            "use case", DocumentType.USER_STORY,
            "design", DocumentType.TECH_SPEC,
            "issue", DocumentType.TICKET,
            "task", DocumentType.TASK,
            "test", DocumentType.TEST);

    private EntryDocument() {}

    static GraphChange.Document of(BeirEntry entry) {
        if (entry.kind().equals("code") || entry.kind().equals("test")) {
            return code(entry);
        }
        var read = PlainText.read(entry.text(), 1);
        var type = TYPES.getOrDefault(
                entry.kind(), DocumentType.parse(entry.kind()).orElse(DocumentType.PAGE));
        if (!entry.title().isBlank()) {
            return document(entry, type, entry.title(), MarkdownText.blocks(entry.text()), Map.of());
        }
        return document(entry, type, read.heading().orElse(entry.id()), read.blocks(), Map.of());
    }

    private static GraphChange.Document code(BeirEntry entry) {
        var type = entry.kind().equals("test") ? DocumentType.TEST : DocumentType.CODE;
        var path = codePath(entry);
        if (path == null) {
            var title = entry.title().isBlank() ? entry.id() : entry.title();
            return document(entry, type, title, List.of(codeBlock(List.of(), entry.text())), Map.of());
        }
        var outline = CodeOutline.of(path, entry.text().replace("\r\n", "\n"));
        var section = entry.path().isEmpty() ? List.<String>of() : List.of(entry.path());
        var blocks = new ArrayList<Block>();
        if (!outline.text().isBlank()) {
            blocks.add(codeBlock(section, outline.text()));
        }
        for (var symbol : outline.symbols()) {
            if (!symbol.text().isBlank()) {
                blocks.add(codeBlock(section, symbol.text()));
            }
        }
        var title = Optional.of(entry.title())
                .filter(given -> !given.isBlank())
                .or(() -> outline.symbols().stream().findFirst().map(CodeSymbol::title))
                .orElse(entry.id());
        return document(
                entry,
                type,
                title,
                blocks,
                Map.of(PropertyKeys.LANGUAGE, outline.language().label(), PropertyKeys.FILE_PATH, path));
    }

    private static @Nullable String codePath(BeirEntry entry) {
        for (var candidate : List.of(entry.path(), entry.id())) {
            if (Language.of(candidate).isPresent()) {
                return candidate;
            }
        }
        if (LOOKS_LIKE_JAVA.matcher(entry.text()).find()) {
            return entry.id() + ".java";
        }
        return LOOKS_LIKE_PYTHON.matcher(entry.text()).find() ? entry.id() + ".py" : null;
    }

    private static Block codeBlock(List<String> section, String text) {
        return new Block(section, ChunkType.CODE_BLOCK, text.isBlank() ? "(empty)" : text);
    }

    private static GraphChange.Document document(
            BeirEntry entry, DocumentType type, String title, List<Block> blocks, Map<String, Object> properties) {
        return new GraphChange.Document(entry.id(), type, Titles.oneLine(title), entry.text(), blocks, properties);
    }
}
