// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.names;

/** Names of what the plugin offers over Bolt. */
public final class Procedures {
    public static final String SEARCH_HYBRID = "throughline.search.hybrid";
    public static final String SEARCH_FACETS = "throughline.search.facets";
    public static final String SEARCH_EXPLAIN_ABSENCE = "throughline.search.explainAbsence";
    public static final String SEARCH_MEMORY = "throughline.search.memory";
    public static final String TRACE_WALK = "throughline.trace.walk";
    public static final String TRACE_COVERAGE = "throughline.trace.coverage";
    public static final String TRACE_IMPACT = "throughline.trace.impact";
    public static final String TRACE_GAPS = "throughline.trace.gaps";
    public static final String TRACE_SUSPECTS = "throughline.trace.suspects";
    public static final String TRACE_SUGGEST = "throughline.trace.suggest";
    public static final String ACCESS_READABLE = "throughline.access.readable";
    public static final String TEXT_TERMS = "throughline.text.terms";

    private Procedures() {}
}
