// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reports as files. */
final class Written {
    private Written() {}

    static byte[] bytes(ReportFormat format, Report report) {
        var out = new ByteArrayOutputStream();
        try {
            format.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String text(ReportFormat format, Report report) {
        return new String(bytes(format, report), StandardCharsets.UTF_8);
    }
}
