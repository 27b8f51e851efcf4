// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.secret.Masked;
import io.throughline.ingest.secret.Secrets;
import io.throughline.ingest.store.FindingWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes secrets out of all that is stored of one document, and says once which kinds it held and where. */
// [impl->TL-US-33]
final class Masking {
    private static final int LINES_SHOWN = 5;

    private final Secrets secrets = new Secrets();
    /** Lines of the text by rule; none where only another part held it. */
    private final Map<String, TreeSet<Integer>> found = new TreeMap<>();

    /** The whole text, whose lines a finding names; before its parts, which it helps to understand. */
    String text(String text) {
        var masked = secrets.mask(text);
        masked.hits().forEach(hit -> lines(hit).add(hit.line()));
        return masked.text();
    }

    /** A title, a passage, a value. */
    String part(String text) {
        var masked = secrets.mask(text);
        masked.hits().forEach(this::lines);
        return masked.text();
    }

    private TreeSet<Integer> lines(Masked.Hit hit) {
        return found.computeIfAbsent(hit.rule(), none -> new TreeSet<>());
    }

    /** Properties with their texts masked. */
    Map<String, Object> values(Map<String, Object> properties) {
        var masked = new HashMap<>(properties);
        masked.replaceAll((name, value) -> {
            if (value instanceof String text) {
                return part(text);
            }
            return value instanceof List<?> list
                    ? list.stream().map(entry -> part(String.valueOf(entry))).toList()
                    : value;
        });
        return masked;
    }

    /** @return empty when there was nothing to take out */
    Optional<FindingWrite> finding(String place, String key) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var kinds = found.entrySet().stream()
                .map(entry -> entry.getKey() + shown(entry.getValue()))
                .collect(Collectors.joining("; "));
        return Optional.of(FindingWrite.of(
                FindingStatus.MASKED,
                "%s: %s held what looks like a secret (%s), which was masked before it was stored: change it where it is used."
                        .formatted(place, key, kinds)));
    }

    private static String shown(TreeSet<Integer> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        var shown = lines.stream().limit(LINES_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return " in line " + shown + (lines.size() > LINES_SHOWN ? " and others" : "");
    }
}
