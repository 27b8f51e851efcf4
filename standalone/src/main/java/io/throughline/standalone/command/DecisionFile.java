// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.api.review.DecisionRequest;
import io.throughline.api.review.Verdict;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Decisions as a person fills them in. */
final class DecisionFile {
    private static final int BYTES_MAX = 1 << 20;
    private static final List<String> REQUIRED = List.of("from", "to", "decision");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private DecisionFile() {}

    /**
     * @param name for messages
     * @return in order; lines without a decision are passed over
     * @throws IOException when it is not UTF-8 or cannot be read
     * @throws UserFailure naming the line that is wrong
     */
    static List<DecisionRequest> read(String name, InputStream in) throws IOException {
        var bytes = in.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw UserFailure.usage("%s is larger than 1 MB: decide in parts.".formatted(name));
        }
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        try (var csv = FORMAT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            for (var column : REQUIRED) {
                if (csv.getHeaderMap().keySet().stream().noneMatch(column::equalsIgnoreCase)) {
                    throw UserFailure.usage("%s has no column `%s`: its first line names from, to and decision."
                            .formatted(name, column));
                }
            }
            var requests = new ArrayList<DecisionRequest>();
            for (var line : csv) {
                if (!cell(line, "decision").isEmpty()) {
                    requests.add(request(name, line));
                }
            }
            if (requests.isEmpty()) {
                throw UserFailure.usage(
                        "%s holds no decision: write accept, reject or undo into its column decision.".formatted(name));
            }
            return requests;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw UserFailure.usage(
                    "%s is no CSV table with a head: its first line names from, to and decision.".formatted(name));
        }
    }

    private static DecisionRequest request(String name, CSVRecord line) {
        var place = "%s, row %d: ".formatted(name, line.getRecordNumber());
        var word = cell(line, "decision");
        var verdict = Verdict.parse(word)
                .orElseThrow(() -> UserFailure.usage(
                        "%sThe decision is `%s`, allowed are accept, reject and undo.".formatted(place, word)));
        return new DecisionRequest(cell(line, "from"), cell(line, "to"), verdict, cell(line, "comment"), place);
    }

    /** Without the apostrophe by which we keep a spreadsheet from taking a cell for a formula. */
    private static String cell(CSVRecord line, String column) {
        var value = line.isMapped(column) && line.isSet(column) ? line.get(column) : "";
        return value.matches("(?s)'[=+\\-@\t\r].*") ? value.substring(1) : value;
    }
}
