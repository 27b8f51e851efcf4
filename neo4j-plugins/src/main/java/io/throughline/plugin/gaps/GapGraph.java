// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import io.throughline.plugin.coverage.CoverageGraph;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The graph as one principal sees it at one moment, with what tells gaps. Keys are of documents that are there. */
public interface GapGraph extends CoverageGraph {
    /** Keys of the documents of a type. */
    List<String> documents(String documentType);

    /** Files of code, without tests; not what is in them. */
    List<CodeFile> code();

    /** Keys of the files that are tests, without what only helps them. */
    List<String> tests();

    /** What a code file, or a part of one, contains. */
    List<String> parts(String key);

    /** The file that a part is in, at last; the key itself when it is in none. */
    String file(String key);

    /** Whether a link that somebody stands behind says that it verifies something. */
    boolean verifies(String key);

    /** How many documents name a file that stands in for one that no repository holds. */
    long namers(String key);

    FileHistory history(String fileKey);

    /** When the text of a document became what it is; empty when nobody knows. */
    Optional<ZonedDateTime> changedAt(String key);

    /** What people named and no document answers to. */
    List<LooseEnd> looseEnds();

    /** @param standIn whether it only stands for a file that somebody named and no repository holds */
    record CodeFile(String key, boolean standIn) {}

    /**
     * @param key of the document that says so
     * @param status {@code orphaned}, {@code ambiguous} or {@code outdated}
     */
    record LooseEnd(String key, String status, String detail) {}
}
