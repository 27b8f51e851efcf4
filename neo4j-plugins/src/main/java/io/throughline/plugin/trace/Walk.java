// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.trace;

import java.util.List;

/**
 * What a walk found.
 *
 * @param steps start by start in the order asked for, then by depth, then by key
 * @param truncated whether the limit cut something off
 */
public record Walk(List<Step> steps, boolean truncated) {
    public Walk {
        steps = List.copyOf(steps);
    }
}
