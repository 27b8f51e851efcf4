// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object: the figures of what users get on top, those of the single legs below {@code legs}, and where there
 * are several folders each of them below {@code folders}.
 */
public final class EvaluationJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final double DIGITS = 1e4;

    private EvaluationJson() {}

    public static String of(List<FolderFigures> folders) {
        if (folders.size() == 1) {
            return JSON.writeValueAsString(object(folders.get(0)));
        }
        var all = object(FolderFigures.together(folders));
        all.put("folders", folders.stream().map(EvaluationJson::object).toList());
        return JSON.writeValueAsString(all);
    }

    private static Map<String, Object> object(FolderFigures folder) {
        var object = new LinkedHashMap<String, Object>();
        object.put("folder", folder.name());
        object.putAll(rounded(folder.headline()));
        object.put("queries", folder.queries());
        object.put("links", folder.links());
        object.put("seconds", Math.round(folder.seconds() * 10) / 10.0);
        var legs = new LinkedHashMap<String, Object>();
        folder.legs().forEach((leg, figures) -> legs.put(leg.label(), rounded(figures)));
        object.put("legs", legs);
        return object;
    }

    private static Map<String, Double> rounded(LegFigures figures) {
        var rounded = new LinkedHashMap<String, Double>();
        figures.values().forEach((name, value) -> rounded.put(name, Math.round(value * DIGITS) / DIGITS));
        return rounded;
    }
}
