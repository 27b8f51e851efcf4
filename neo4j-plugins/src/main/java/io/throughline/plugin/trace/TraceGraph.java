// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import java.util.List;

/** The graph as one principal sees it at one moment: what may not be read, or was not there, does not exist in it. */
public interface TraceGraph {
    boolean exists(String key);

    /** The live links of an existing document to other existing documents, in any order. */
    List<Link> links(String key, Direction direction, List<String> relationshipTypes);
}
