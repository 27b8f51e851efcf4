// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.CodeSymbol;
import io.throughline.ingest.codebase.CodeBase;
import io.throughline.ingest.codebase.FoundSymbol;
import io.throughline.ingest.codebase.SymbolFinder;
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
    static final String VERSION = "c5";

    /** How sure it is that a test uses the file that it is named after, and which of several functions of one name is called. */
    private static final double BY_NAME = 0.9;

    private final GitFile file;
    private final CodeOutline outline;
    private final SymbolFinder finder;
    private final TestedFiles testedFiles;
    private final CodeDocuments documents;
    private final List<GraphChange> changes = new ArrayList<>();

    private CodeFileMapper(
            GitFile file,
            String text,
            CodeOutline outline,
            CodeBase codeBase,
            TestedFiles testedFiles,
            LineCoverage coverage) {
        this.file = file;
        this.outline = outline;
        this.finder = new SymbolFinder(codeBase, file.path(), outline);
        this.testedFiles = testedFiles;
        this.documents = CodeDocuments.of(file, text, outline, coverage);
    }

    /** @return nothing for a file that no person wrote */
    static List<GraphChange> map(
            GitFile file, byte[] content, CodeBase codeBase, TestedFiles testedFiles, LineCoverage coverage) {
        var text = DecodedText.of(content);
        if (text.isEmpty()) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE,
                    file.path()
                            + " is binary, whatever its name says; it was left out: give it the name of what it is."));
        }
        return outline(file.path(), text.get())
                .map(outline -> new CodeFileMapper(file, text.get(), outline, codeBase, testedFiles, coverage).map())
                .orElse(List.of());
    }

    /** Empty for what becomes no documents. */
    static Optional<CodeOutline> outline(String path, byte[] content) {
        return DecodedText.of(content).flatMap(text -> outline(path, text));
    }

    /** Empty for what becomes no documents. */
    static Optional<CodeOutline> outline(String path, String text) {
        return CodeOutline.isMachineMade(text) ? Optional.empty() : Optional.of(CodeOutline.of(path, text));
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
        addCalls();
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
        for (var imported : outline.uses().imports()) {
            for (var path : finder.imported(imported)) {
                if (!path.equals(file.path()) && seen.add(path)) {
                    structure(
                            RelationshipTypes.IMPORTS,
                            file.key(),
                            GitFile.keyOf(file.repository(), path),
                            imported.line(),
                            false);
                }
            }
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
                finder.type(title(symbol.parent()), supertype)
                        .map(this::key)
                        .filter(key -> !key.equals(key(symbol)))
                        .ifPresent(key ->
                                structure(RelationshipTypes.EXTENDS, key(symbol), key, symbol.startLine(), false));
            }
        }
    }

    /** The first call of each symbol by another; what a symbol calls of what contains it is no use of other code. */
    private void addCalls() {
        var seen = new HashSet<String>();
        for (var call : outline.uses().calls()) {
            var caller = key(call.symbol());
            finder.called(title(call.symbol()), call.callee())
                    .filter(called ->
                            !(caller + ".").startsWith(key(called) + ".") && seen.add(caller + " " + key(called)))
                    .ifPresent(called -> changes.add(new GraphChange.Link(
                            RelationshipTypes.CALLS,
                            new Reference.Document(caller),
                            new Reference.Document(key(called)),
                            LinkOrigin.STRUCTURE,
                            called.overloaded() ? BY_NAME : 1,
                            file.evidence(call.line()),
                            false,
                            Map.of())));
        }
    }

    private String title(int symbol) {
        return symbol == CodeSymbol.FILE ? "" : outline.symbols().get(symbol).title();
    }

    private String key(FoundSymbol symbol) {
        return GitFile.keyOf(file.repository(), symbol.path()) + "#" + symbol.symbol();
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
