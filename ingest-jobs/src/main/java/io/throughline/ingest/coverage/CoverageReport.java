// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one coverage file says, under the names that it uses itself. */
public final class CoverageReport {
    private static final int LINE_MAX = 10_000_000;

    private final Map<String, Map<Integer, Boolean>> files = new LinkedHashMap<>();
    private final List<String> roots = new ArrayList<>();

    CoverageReport() {}

    /**
     * Reads JaCoCo's and Cobertura's XML and LCOV's tracefiles, told apart by their content.
     *
     * @throws BrokenCoverageException when it is none of them, or is damaged
     */
    public static CoverageReport read(byte[] content) throws BrokenCoverageException {
        for (byte character : content) {
            if (character == '<' || (character & 0x80) != 0) {
                return XmlCoverage.read(content);
            }
            if (character > ' ') {
                break;
            }
        }
        return LcovCoverage.read(content);
    }

    void root(String folder) {
        roots.add(folder.replace('\\', '/'));
    }

    void file(String name) {
        files.computeIfAbsent(name, any -> new TreeMap<>());
    }

    void line(String name, String number, String hits, int at) throws BrokenCoverageException {
        long line = whole(number, at);
        if (line < 1 || line > LINE_MAX) {
            throw new BrokenCoverageException(
                    at, "its line number %s is not between 1 and %,d".formatted(number, LINE_MAX));
        }
        boolean ran = whole(hits, at) > 0;
        files.computeIfAbsent(name, any -> new TreeMap<>()).merge((int) line, ran, Boolean::logicalOr);
    }

    private static long whole(String number, int at) throws BrokenCoverageException {
        try {
            return Long.parseLong(number.strip());
        } catch (NumberFormatException e) {
            var shown = number.length() <= 20 ? number : number.substring(0, 20) + "…";
            throw new BrokenCoverageException(at, "`%s` stands where a whole number should".formatted(shown));
        }
    }

    /** By name, in the file's order. */
    public Map<String, LineCoverage> files() {
        var result = new LinkedHashMap<String, LineCoverage>();
        files.forEach((name, lines) -> result.put(name.replace('\\', '/'), LineCoverage.of(lines)));
        return result;
    }

    /** The folders that names are relative to, as Cobertura's files list them. */
    public List<String> roots() {
        return List.copyOf(roots);
    }
}
