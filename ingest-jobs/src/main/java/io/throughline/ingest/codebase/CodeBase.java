// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The code files of a repository at one head. What a file declares is read when another one names it, and forgotten
 * again when much else was read since. Safe for threads.
 */
public final class CodeBase {
    /** No file at all. */
    public static final CodeBase NONE = new CodeBase(Set.of(), Map.of(), path -> Optional.empty());

    /** Reads one of the files; empty for one that does not become documents, whatever the reason. */
    public interface Reader {
        Optional<CodeOutline> read(String path);
    }

    private final Reader reader;
    private final RecentFiles recent = new RecentFiles();
    private final JavaFiles java;
    private final PythonFiles python;
    private final ScriptFiles scripts;
    private final GoFiles go;
    private final Set<String> paths;

    /** @param goModules by the folder of each {@code go.mod} the path that it declares */
    public CodeBase(Collection<String> paths, Map<String, String> goModules, Reader reader) {
        this.paths = Set.copyOf(paths);
        this.reader = reader;
        this.java = JavaFiles.among(paths);
        this.python = new PythonFiles(this.paths);
        this.scripts = new ScriptFiles(this.paths);
        this.go = new GoFiles(paths, goModules);
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    /** What is declared in a file of this repository. */
    Optional<FileSymbols> file(String path) {
        return recent.get(path, () -> reader.read(path).map(outline -> FileSymbols.of(path, outline)));
    }

    /** The same of a file that was read already. */
    FileSymbols file(String path, CodeOutline outline) {
        var symbols = FileSymbols.of(path, outline);
        recent.put(path, symbols);
        return symbols;
    }

    /** The files that a name of a module means; Go's modules alone have several. */
    List<String> find(Language language, String module, String from) {
        return switch (language) {
            case JAVA -> java.find(module, from).stream().toList();
            case PYTHON -> python.find(module, from).stream().toList();
            case JAVASCRIPT, TYPESCRIPT -> scripts.find(module, from).stream().toList();
            case GO -> go.find(module);
            default -> List.of();
        };
    }

    /** The files whose names a file sees without importing them, itself among them. */
    List<String> beside(FileSymbols file) {
        return file.language() == Language.GO ? go.beside(file.path()) : List.of(file.path());
    }
}
