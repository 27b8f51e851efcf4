// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import io.throughline.standalone.settings.UserFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an evaluation folder whole, or says in one sentence what is wrong with it. */
public final class BeirReader {
    private static final String CORPUS = "corpus.jsonl";
    private static final String QUERIES = "queries.jsonl";
    /** Here in our folders, in BEIR's own below {@code qrels/}. */
    private static final List<String> JUDGEMENTS = List.of("qrels.tsv", "qrels/test.tsv");

    private static final String EDGES = "edges.tsv";

    private final Path folder;

    private BeirReader(Path folder) {
        this.folder = folder;
    }

    /** @throws UserFailure when it is no folder of this form */
    public static BeirFolder read(Path path) {
        if (!Files.isDirectory(path)) {
            throw UserFailure.usage(
                    "DIR is `%s`, which is no folder: name one that holds corpus.jsonl, queries.jsonl and qrels.tsv."
                            .formatted(path));
        }
        return new BeirReader(path.toAbsolutePath().normalize()).read();
    }

    private BeirFolder read() {
        var corpus = JsonLines.read(file(CORPUS));
        var queries = JsonLines.read(file(QUERIES));
        var targets = ids(corpus);
        var relevant = judgements(
                file(JUDGEMENTS.stream()
                        .filter(name -> Files.exists(folder.resolve(name)))
                        .findFirst()
                        .orElse(JUDGEMENTS.get(0))),
                ids(queries),
                targets);
        var edges = Files.exists(folder.resolve(EDGES)) ? edges(folder.resolve(EDGES), targets) : List.<BeirEdge>of();
        return new BeirFolder(folder, String.valueOf(folder.getFileName()), corpus, queries, relevant, edges);
    }

    private Path file(String name) {
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw UserFailure.usage(
                    "The folder %s holds no %s: name one in BEIR's form, with corpus.jsonl, queries.jsonl and qrels.tsv."
                            .formatted(folder, name));
        }
        return file;
    }

    private static Set<String> ids(List<BeirEntry> entries) {
        return entries.stream().map(BeirEntry::id).collect(Collectors.toSet());
    }

    private static Map<String, Map<String, Integer>> judgements(Path file, Set<String> queries, Set<String> targets) {
        var relevant = new HashMap<String, Map<String, Integer>>();
        for (var row : TabLines.read(file, "a query, a target and a whole number")) {
            var grade = row.number(2);
            require(row, 0, queries, QUERIES);
            require(row, 1, targets, CORPUS);
            if (grade > 0) {
                relevant.computeIfAbsent(row.cell(0), query -> new HashMap<>()).put(row.cell(1), grade);
            }
        }
        if (relevant.isEmpty()) {
            throw UserFailure.failure("%s judges nothing relevant, so there is nothing to measure.".formatted(file));
        }
        return relevant;
    }

    private static List<BeirEdge> edges(Path file, Set<String> targets) {
        var edges = new ArrayList<BeirEdge>();
        for (var row : TabLines.read(file, "a target, a type of link and a target")) {
            require(row, 0, targets, CORPUS);
            require(row, 2, targets, CORPUS);
            edges.add(new BeirEdge(row.cell(0), row.cell(1), row.cell(2)));
        }
        return edges;
    }

    private static void require(TabLines.Row row, int cell, Set<String> known, String file) {
        if (!known.contains(row.cell(cell))) {
            throw UserFailure.failure("%s names `%s`, which %s does not hold: correct one of the two."
                    .formatted(row.place(), row.cell(cell), file));
        }
    }
}
