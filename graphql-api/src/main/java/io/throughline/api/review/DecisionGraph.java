// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.review;

import io.throughline.api.report.ReportGraph;
import java.util.function.Function;

/** The graph as one principal may read it and decide in it. */
@FunctionalInterface
public interface DecisionGraph {
    /**
     * Runs statements in one transaction, which is undone when {@code work} throws. It may be run again when the database
     * asks for that, so it changes nothing but the graph.
     *
     * @param work gets what runs a statement; {@code $principal} is always there
     */
    <T> T write(Function<ReportGraph, T> work);
}
