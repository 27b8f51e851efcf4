// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.util.List;

/** The graph as one principal sees it at one moment. */
public interface CoverageGraph {
    /**
     * What hangs below an item by {@code PARENT_OF}, {@code IMPLEMENTS}, {@code SPECIFIES} and {@code VERIFIES}, without
     * links that a person rejected, and of those that the machine found only the confirmed ones; in any order.
     */
    List<Claim> below(String key);
}
