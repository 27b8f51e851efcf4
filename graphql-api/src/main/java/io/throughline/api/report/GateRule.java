// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Limits on some of the items.
 *
 * @param type of documents; empty for all
 * @param product empty for all
 */
record GateRule(Optional<String> type, Optional<String> product, List<Limit> limits) {
    GateRule {
        limits = List.copyOf(limits);
    }

    /**
     * At most so many items of a status.
     *
     * @param max a count, or a percentage
     */
    record Limit(String status, double max, boolean isPercentage) {
        boolean allows(int found, int all) {
            return isPercentage ? found * 100.0 <= max * all : found <= max;
        }

        String words() {
            var number = max == Math.rint(max) ? Long.toString((long) max) : Double.toString(max);
            return isPercentage ? "at most " + number + " %" : "at most " + number;
        }
    }

    boolean judges(Row row) {
        return row.item()
                .filter(item -> type.isEmpty() || type.get().equals(item.type()))
                .filter(item -> product.isEmpty() || product.get().equals(item.product()))
                .isPresent();
    }

    String words() {
        var words = new ArrayList<String>();
        words.add(type.map(name -> name + " items").orElse("items"));
        product.ifPresent(name -> words.add("of " + name));
        return String.join(" ", words);
    }
}
