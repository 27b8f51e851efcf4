// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

import java.util.List;

/** The graph as one principal sees it at one moment: what may not be read, or was not there, does not exist in it. */
public interface ImpactGraph {
    boolean exists(String key);

    /**
     * The live links of an existing document to other existing documents that are to be followed, without those that a
     * person rejected; in any order.
     *
     * @param max as many as are wanted at most
     */
    List<Arrow> links(String key, Way way, int max);

    /** Which links are to be followed; told beforehand, for the others need not be read. */
    interface Way {
        /** @param outgoing whether the arrow points away from the document it is read at */
        boolean follows(String type, boolean outgoing);
    }
}
