// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures for a person: a line for each folder and way of finding. */
public final class EvaluationTable {
    private static final List<String> NAMES = List.of(
            "map",
            "mrr",
            "mrr10",
            "ndcg10",
            "recall10",
            "ap",
            "bestF1",
            "frozenF1",
            "precision",
            "recall",
            "threshold",
            "ece");

    private EvaluationTable() {}

    public static String of(List<FolderFigures> folders) {
        var shown = new ArrayList<>(folders);
        if (folders.size() > 1) {
            shown.add(FolderFigures.together(folders));
        }
        var wide =
                shown.stream().mapToInt(folder -> folder.name().length()).max().orElse(1);
        var lines = new ArrayList<String>();
        var head = new StringBuilder(String.format("%-" + wide + "s  %-9s", "", ""));
        NAMES.forEach(name -> head.append(String.format(" %9s", name)));
        lines.add(head.toString());
        for (var folder : shown) {
            folder.legs().forEach((leg, figures) -> {
                var line = new StringBuilder(String.format("%-" + wide + "s  %-9s", folder.name(), leg.label()));
                NAMES.forEach(name -> line.append(String.format(Locale.ROOT, " %9.3f", figures.value(name))));
                lines.add(line.toString());
            });
        }
        lines.add(
                "frozenF1, precision and recall hold at the threshold, which no judgement was asked for: one number for all"
                        + " searches, the rule of throughline.trace.suggest for suggestions. bestF1 is an upper bound. ece is how far"
                        + " scores of 0.1 and more are from the share that is right.");
        return String.join("\n", lines);
    }
}
