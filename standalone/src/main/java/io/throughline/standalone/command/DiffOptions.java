// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Between which moments a difference is. */
final class DiffOptions {
    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description = "diff: the earlier moment, a time or the name of a baseline.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "WHEN",
            description = "diff: the later moment, a time or the name of a baseline. Default: now.")
    private @Nullable String to;

    void putInto(Map<String, List<String>> given) {
        if (from != null) {
            given.put("from", List.of(from));
        }
        if (to != null) {
            given.put("to", List.of(to));
        }
    }
}
