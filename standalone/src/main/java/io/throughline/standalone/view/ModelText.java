// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.view;

import io.throughline.ingest.ModelState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models of a graph as people and as programs read them. */
public final class ModelText {
    private static final int SHOWN_CHECKSUM = 12;

    private ModelText() {}

    public static String line(ModelState state) {
        var model = state.model();
        return String.format(
                Locale.ROOT,
                "%s  %s  %d dimensions  %,d of %,d passages  slot %d  checksum %s",
                model.name(),
                model.inForce() ? "in force" : "beside",
                model.dimensions(),
                state.embedded(),
                state.passages(),
                model.slot().number(),
                model.checksum()
                        .substring(0, Math.min(SHOWN_CHECKSUM, model.checksum().length())));
    }

    public static Map<String, @Nullable Object> row(ModelState state) {
        var model = state.model();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("name", model.name());
        row.put("inForce", model.inForce());
        row.put("dimensions", model.dimensions());
        row.put("embedded", state.embedded());
        row.put("passages", state.passages());
        row.put("slot", model.slot().number());
        row.put("checksum", model.checksum());
        row.put("choice", model.chosenBy());
        return row;
    }
}
