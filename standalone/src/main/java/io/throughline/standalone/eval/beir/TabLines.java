// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval.beir;

import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of three cells, separated by tabs, below a line of names. */
final class TabLines {
    private static final int CELLS = 3;

    private TabLines() {}

    /** @param place file and line, for messages */
    record Row(String place, List<String> cells) {
        String cell(int index) {
            return cells.get(index);
        }

        int number(int index) {
            try {
                return Integer.parseInt(cell(index));
            } catch (NumberFormatException e) {
                throw UserFailure.failure(
                        "%s holds `%s` where a whole number belongs: correct the line.".formatted(place, cell(index)));
            }
        }
    }

    /** @param meaning of the three cells, for messages */
    static List<Row> read(Path file, String meaning) {
        var rows = new ArrayList<Row>();
        try {
            var lines = Files.readAllLines(file);
            for (var at = 1; at < lines.size(); at++) {
                if (lines.get(at).isBlank()) {
                    continue;
                }
                var place = file + ":" + (at + 1);
                var cells = List.of(lines.get(at).strip().split("\t"));
                if (cells.size() != CELLS) {
                    throw UserFailure.failure(
                            "%s has %d cells: write %s, with tabs between.".formatted(place, cells.size(), meaning));
                }
                rows.add(new Row(place, cells));
            }
        } catch (IOException e) {
            throw UserFailure.failure("The file %s cannot be read as UTF-8 text: check it.".formatted(file));
        }
        return rows;
    }
}
