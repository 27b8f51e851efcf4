// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The graph as one principal may read it. */
@FunctionalInterface
public interface ReportGraph {
    /**
     * @param parameters of the statement; {@code $principal} is always there
     * @return columns by name, as the driver gives them
     */
    List<Map<String, @Nullable Object>> read(String cypher, Map<String, Object> parameters);
}
