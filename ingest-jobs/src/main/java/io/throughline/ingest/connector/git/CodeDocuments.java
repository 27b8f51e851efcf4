// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.CodeSymbol;
import io.throughline.ingest.code.Language;
import io.throughline.ingest.code.Layer;
import io.throughline.ingest.coverage.LineCoverage;
import io.throughline.ingest.endpoint.OpenApi;
import io.throughline.ingest.endpoint.ServedEndpoints;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.text.Titles;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents of a code file: itself, and each of its symbols, with what is known of them beside their text. */
record CodeDocuments(GitFile file, CodeOutline outline, LineCoverage coverage, OpenApi described) {
    private static final String KIND_FILE = "file";
    private static final Set<Language> DESCRIBES = Set.of(Language.YAML, Language.JSON);

    /** @param text of the whole file, so that lines are told as people see them */
    static CodeDocuments of(GitFile file, String text, CodeOutline outline, LineCoverage coverage) {
        return new CodeDocuments(
                file, outline, coverage, OpenApi.of(DESCRIBES.contains(outline.language()) ? text : ""));
    }

    String key(int symbol) {
        return symbol == CodeSymbol.FILE ? file.key() : key(outline.symbols().get(symbol));
    }

    String key(CodeSymbol symbol) {
        return file.key() + "#" + symbol.name();
    }

    /** The file first, then its symbols in their order; a finding between them when the file cannot be read as what it says. */
    List<GraphChange> all() {
        var documents = new ArrayList<GraphChange>();
        documents.add(ofFile());
        described
                .problem()
                .ifPresent(problem -> documents.add(new GraphChange.Finding(
                        FindingStatus.UNREADABLE,
                        file.path() + " describes an interface that cannot be read, because " + problem
                                + "; it is searched as text, and its endpoints are left out.")));
        var served = ServedEndpoints.of(outline);
        for (int i = 0; i < outline.symbols().size(); i++) {
            documents.add(of(outline.symbols().get(i), served.get(i)));
        }
        return documents;
    }

    private GraphChange.Document ofFile() {
        var properties = properties(KIND_FILE, 1, outline.lines(), described.operations());
        // The path is context for what is in a file; the file itself has it as its title.
        return document(file.key(), file.path(), List.of(), outline.text(), properties);
    }

    private GraphChange.Document of(CodeSymbol symbol, List<String> served) {
        var properties = properties(symbol.kind().value(), symbol.startLine(), symbol.endLine(), served);
        properties.put(PropertyKeys.SYMBOL, symbol.name());
        return document(key(symbol), Titles.oneLine(symbol.title()), List.of(file.path()), symbol.text(), properties);
    }

    private GraphChange.Document document(
            String key, String title, List<String> section, String text, Map<String, Object> properties) {
        return new GraphChange.Document(
                key,
                outline.test() ? DocumentType.TEST : DocumentType.CODE,
                title,
                text,
                text.isBlank() ? List.of() : List.of(new Block(section, ChunkType.CODE_BLOCK, text)),
                properties);
    }

    private Map<String, Object> properties(String kind, int startLine, int endLine, List<String> endpoints) {
        var properties = new HashMap<>(file.properties());
        properties.put(PropertyKeys.LANGUAGE, outline.language().label());
        properties.put(PropertyKeys.KIND, kind);
        properties.put(PropertyKeys.START_LINE, (long) startLine);
        properties.put(PropertyKeys.END_LINE, (long) endLine);
        outline.framework().ifPresent(framework -> properties.put(PropertyKeys.FRAMEWORK, framework));
        if (!file.component().isEmpty()) {
            properties.put(PropertyKeys.COMPONENT_NAME, file.component());
        }
        if (!outline.test()) {
            Layer.of(file.path()).ifPresent(layer -> properties.put(PropertyKeys.ARCHITECTURE_LAYER, layer.value()));
        }
        if (!endpoints.isEmpty()) {
            properties.put(PropertyKeys.API_ENDPOINTS, endpoints);
        }
        var count = coverage.count(startLine, endLine);
        if (count.coverable() > 0) {
            properties.put(PropertyKeys.COVERABLE_LINES, (long) count.coverable());
            properties.put(PropertyKeys.COVERED_LINES, (long) count.covered());
            properties.put(PropertyKeys.TEST_COVERAGE, (double) count.covered() / count.coverable());
        }
        return properties;
    }
}
