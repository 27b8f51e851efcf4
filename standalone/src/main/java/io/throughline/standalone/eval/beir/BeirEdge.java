// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

/** A line of {@code edges.tsv}: structure that is known among targets. */
record BeirEdge(String from, String type, String to) {}
