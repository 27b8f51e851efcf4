// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.CodeSymbol;
import io.throughline.ingest.coverage.LineCoverage;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.DecodedText;
import io.throughline.names.LinkOrigin;
import io.throughline.names.RelationshipTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ties the documents of a code file by containment, and adds links of its trace marks and of what it uses. */
// [impl->TL-US-8]
final class CodeFileMapper {
    /** A change here makes every code file new to ingest. */
    static final String VERSION = "c3";

    /** How sure it is that a test uses the file that it is named after. */
    private static final double BY_NAME = 0.9;

    private final GitFile file;
    private final CodeOutline outline;
    private final JavaFiles javaFiles;
    private final TestedFiles testedFiles;
    private final CodeDocuments documents;
    private final List<GraphChange> changes = new ArrayList<>();

    private CodeFileMapper(
            GitFile file, CodeOutline outline, JavaFiles javaFiles, TestedFiles testedFiles, LineCoverage coverage) {
        this.file = file;
        this.outline = outline;
        this.javaFiles = javaFiles;
        this.testedFiles = testedFiles;
        this.documents = new CodeDocuments(file, outline, coverage);
    }

    /** @return nothing for a file that no person wrote */
    static List<GraphChange> map(
            GitFile file, byte[] content, JavaFiles javaFiles, TestedFiles testedFiles, LineCoverage coverage) {
        var text = DecodedText.of(content);
        if (text.isEmpty()) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE,
                    file.path()
                            + " is binary, whatever its name says; it was left out: give it the name of what it is."));
        }
        if (CodeOutline.isMachineMade(text.get())) {
            return List.of();
        }
        var outline = CodeOutline.of(file.path(), text.get());
        return new CodeFileMapper(file, outline, javaFiles, testedFiles, coverage).map();
    }

    private List<GraphChange> map() {
        changes.addAll(documents.all());
        for (var symbol : outline.symbols()) {
            structure(RelationshipTypes.CONTAINS, key(symbol.parent()), key(symbol), symbol.startLine(), true);
        }
        var marked = new HashSet<String>();
        for (var mark : outline.marks()) {
            // The first of several marks of one symbol for one key is evidence enough.
            if (!marked.add(mark.symbol() + " " + mark.verifies() + " " + mark.key())) {
                continue;
            }
            changes.add(new GraphChange.Link(
                    mark.verifies() ? RelationshipTypes.VERIFIES : RelationshipTypes.IMPLEMENTS,
                    new Reference.Document(key(mark.symbol())),
                    new Reference.Document(mark.key()),
                    LinkOrigin.ANNOTATION,
                    1,
                    file.evidence(mark.line()),
                    true,
                    Map.of()));
        }
        addImports();
        addSupertypes();
        return changes;
    }

    private String key(int symbol) {
        return documents.key(symbol);
    }

    private String key(CodeSymbol symbol) {
        return documents.key(symbol);
    }

    private void addImports() {
        var seen = new HashSet<String>();
        for (var imported : outline.imports()) {
            javaFiles
                    .find(imported.name(), file.path())
                    .filter(path -> !path.equals(file.path()) && seen.add(path))
                    .ifPresent(path -> structure(
                            RelationshipTypes.IMPORTS,
                            file.key(),
                            GitFile.keyOf(file.repository(), path),
                            imported.line(),
                            false));
        }
        // A test often shares the folder or package of what it tests, and then it imports nothing.
        if (outline.test()) {
            testedFiles
                    .of(file.path())
                    .filter(path -> !path.equals(file.path()) && seen.add(path))
                    .ifPresent(path -> changes.add(new GraphChange.Link(
                            RelationshipTypes.IMPORTS,
                            new Reference.Document(file.key()),
                            new Reference.Document(GitFile.keyOf(file.repository(), path)),
                            LinkOrigin.STRUCTURE,
                            BY_NAME,
                            file.evidence(1),
                            false,
                            Map.of())));
        }
    }

    private void addSupertypes() {
        for (var symbol : outline.symbols()) {
            for (var supertype : symbol.supertypes()) {
                supertypeKey(supertype)
                        .filter(key -> !key.equals(key(symbol)))
                        .ifPresent(key ->
                                structure(RelationshipTypes.EXTENDS, key(symbol), key, symbol.startLine(), false));
            }
        }
    }

    /** A type of this file, else an imported one, else one of the same package. */
    private Optional<String> supertypeKey(String supertype) {
        for (var symbol : outline.symbols()) {
            if (symbol.kind() == CodeSymbol.Kind.TYPE
                    && (symbol.title().equals(supertype) || symbol.title().endsWith("." + supertype))) {
                return Optional.of(key(symbol));
            }
        }
        var first = supertype.substring(0, (supertype + ".").indexOf('.'));
        var qualified = outline.imports().stream()
                .map(CodeOutline.Import::name)
                .filter(name -> name.endsWith("." + first))
                .findFirst()
                .orElse(outline.javaPackage().isEmpty() ? "" : outline.javaPackage() + "." + first);
        var rest = supertype.substring(first.length());
        return javaFiles.find(qualified + rest, file.path()).map(path -> {
            var fileType = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
            int at = (qualified + rest).lastIndexOf("." + fileType);
            return GitFile.keyOf(file.repository(), path) + "#" + (qualified + rest).substring(at + 1);
        });
    }

    /** @param required whether a missing end is worth a finding; a containing file is never missing */
    private void structure(String type, String from, String to, int line, boolean required) {
        changes.add(new GraphChange.Link(
                type,
                new Reference.Document(from),
                new Reference.Document(to),
                LinkOrigin.STRUCTURE,
                1,
                file.evidence(line),
                required,
                Map.of()));
    }
}
