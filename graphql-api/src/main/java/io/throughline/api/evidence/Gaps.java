// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import java.util.List;

/**
 * What is amiss.
 *
 * @param counts of every kind that was asked for, whatever the limit
 */
record Gaps(List<GapCount> counts, List<Gap> nodes) {
    record GapCount(String kind, int total) {}
}
