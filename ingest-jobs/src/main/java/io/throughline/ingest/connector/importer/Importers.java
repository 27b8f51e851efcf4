// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import io.throughline.ingest.connector.importer.doorstop.DoorstopFormat;
import io.throughline.ingest.connector.importer.needs.NeedsFormat;
import io.throughline.ingest.connector.importer.openfasttrace.OpenFastTraceFormat;
import io.throughline.ingest.connector.importer.reqif.ReqIfFormat;
import io.throughline.ingest.connector.importer.strictdoc.StrictDocFormat;
import java.util.List;
import java.util.Optional;

/** The formats there are. */
public final class Importers {
    private static final List<ImportFormat> ALL = List.of(
            new OpenFastTraceFormat(),
            new StrictDocFormat(),
            new ReqIfFormat(),
            new DoorstopFormat(),
            new NeedsFormat());

    private Importers() {}

    /** The format of an address, by its scheme. */
    public static Optional<ImportFormat> format(String scheme) {
        return ALL.stream().filter(format -> format.scheme().equals(scheme)).findFirst();
    }
}
