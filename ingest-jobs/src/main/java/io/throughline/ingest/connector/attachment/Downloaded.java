// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.attachment;

import io.throughline.ingest.model.FindingStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a download gave, as the content of a record: a byte that says what it is, then a file or a finding. */
record Downloaded(byte[] rest, Optional<FindingStatus> finding) {
    private static final byte FILE = -1;

    static byte[] content(byte[] file) {
        return joined(FILE, file);
    }

    static byte[] finding(FindingStatus status, String why) {
        return joined((byte) status.ordinal(), why.getBytes(StandardCharsets.UTF_8));
    }

    static Downloaded of(byte[] content) {
        var rest = Arrays.copyOfRange(content, 1, content.length);
        return new Downloaded(
                rest, content[0] == FILE ? Optional.empty() : Optional.of(FindingStatus.values()[content[0]]));
    }

    String why() {
        return new String(rest, StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte mark, byte[] rest) {
        var joined = new byte[rest.length + 1];
        joined[0] = mark;
        System.arraycopy(rest, 0, joined, 1, rest.length);
        return joined;
    }
}
