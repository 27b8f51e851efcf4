// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Report.Fact;
import java.util.ArrayList;
import java.util.List;

/** What makes a report one that can be asked for again: the moment, the reader, and the data. */
record ReportHead(ReportQueries queries, String principal) {
    List<Fact> of(ReportRequest request) {
        var facts = new ArrayList<>(List.of(
                new Fact("As of", Times.utc(request.moment().time())),
                new Fact("Read as", principal),
                new Fact("Data", queries.data(request.moment().time()).orElse("no ingest run on record"))));
        if (!request.moment().baseline().isEmpty()) {
            facts.add(new Fact("Baseline", request.moment().baseline()));
        }
        if (!request.products().isEmpty()) {
            facts.add(new Fact("Products", String.join(", ", request.products())));
        }
        return facts;
    }
}
