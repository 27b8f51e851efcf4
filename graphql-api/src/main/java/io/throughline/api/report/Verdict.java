// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.List;

/**
 * A report, and why a pipeline has to stop.
 *
 * @param failures a sentence for each; empty when all holds
 */
public record Verdict(Report report, List<String> failures) {
    public Verdict {
        failures = List.copyOf(failures);
    }
}
