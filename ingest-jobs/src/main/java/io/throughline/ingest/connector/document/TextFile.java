// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.text.AsciiDocText;
import io.throughline.ingest.text.DecodedText;
import io.throughline.ingest.text.FrontMatter;
import io.throughline.ingest.text.HtmlText;
import io.throughline.ingest.text.MarkdownText;
import io.throughline.ingest.text.PlainText;
import io.throughline.ingest.text.RestructuredText;
import io.throughline.ingest.text.StructuredText;
import io.throughline.names.DocumentType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Makes a document of a text file: Markdown, AsciiDoc, reStructuredText or plain text with front matter, or HTML.
 *
 * @param path within its source, with {@code /}
 * @param key the document's key unless its front matter names one
 * @param evidence where a line of the file is, for example {@code docs/a.md:4@0123456789ab}
 * @param properties of the document that the file itself does not say
 */
public record TextFile(String path, String key, IntFunction<String> evidence, Map<String, Object> properties) {
    /** A change here makes every text file new to ingest. */
    public static final String MAPPER_VERSION = "t2";

    public List<GraphChange> map(byte[] content) {
        var text = DecodedText.of(content);
        if (text.isEmpty()) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE,
                    path + " is binary, whatever its name says; it was left out: give it the name of what it is."));
        }
        var format = TextFormat.of(path).orElse(TextFormat.PLAIN);
        var frontMatter = FrontMatter.split(text.get());
        var structured =
                switch (format) {
                    case MARKDOWN -> MarkdownText.read(frontMatter.body(), frontMatter.bodyLine());
                    case HTML -> HtmlText.read(text.get());
                    case ASCIIDOC -> AsciiDocText.read(frontMatter.body(), frontMatter.bodyLine());
                    case RESTRUCTURED -> RestructuredText.read(frontMatter.body(), frontMatter.bodyLine());
                    case PLAIN -> PlainText.read(frontMatter.body(), frontMatter.bodyLine());
                };
        return changes(format == TextFormat.HTML ? Optional.empty() : Optional.of(frontMatter), structured);
    }

    private List<GraphChange> changes(Optional<FrontMatter> frontMatter, StructuredText text) {
        var values = new LinkedHashMap<String, List<String>>();
        var lines = new LinkedHashMap<String, Integer>();
        frontMatter.ifPresent(matter -> matter.fields().forEach((name, field) -> {
            values.put(name, field.values());
            lines.put(name, field.line());
        }));
        var problem = frontMatter.flatMap(FrontMatter::problem);
        if (problem.isPresent() && hidesAccessLevel(problem.get())) {
            // What the author wanted to close stays closed although the rest cannot be read.
            values.put(FieldNames.ACCESS_LEVEL, List.of("restricted"));
        }
        var fields = new DeclaredFields(values, name -> evidence.apply(lines.getOrDefault(name, 1)));
        var fallback = new DeclaredDocument.Fallback(
                key, DocumentType.PAGE, text.heading().orElse(fileName()));
        var changes =
                new ArrayList<>(DeclaredDocument.changes(fields, fallback, text.content(), text.blocks(), properties));
        problem.ifPresent(broken -> changes.add(new GraphChange.Finding(
                FindingStatus.INVALID,
                evidence.apply(broken.line()) + ": the front matter is no YAML (" + broken.message()
                        + "); only the text below it was taken.")));
        if (changes.get(0) instanceof GraphChange.Document document) {
            changes.addAll(MarkLinks.of(document, text.prose(), evidence));
        }
        return changes;
    }

    private static boolean hidesAccessLevel(FrontMatter.Problem problem) {
        var block = problem.block().toLowerCase(Locale.ROOT);
        return block.contains("access_level") || block.contains("access-level");
    }

    private String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
