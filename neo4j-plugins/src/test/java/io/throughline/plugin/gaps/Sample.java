// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import io.throughline.plugin.coverage.Claim;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small graph in memory. */
final class Sample implements GapGraph {
    private static final FileHistory UNKNOWN = new FileHistory(null, List.of(), null);

    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Map<String, String> wholes = new HashMap<>();
    private final Map<String, FileHistory> histories = new HashMap<>();
    private final Map<String, ZonedDateTime> changed = new HashMap<>();
    private final Set<String> verifying = new HashSet<>();
    private final Set<String> standIns = new HashSet<>();
    private final List<LooseEnd> looseEnds = new ArrayList<>();
    int asked;

    Sample document(String key, String type) {
        types.put(key, type);
        return this;
    }

    Sample changed(String key, ZonedDateTime time) {
        changed.put(key, time);
        return this;
    }

    Sample file(String key, long lines, ZonedDateTime... commits) {
        histories.put(key, new FileHistory(lines, List.of(commits), null));
        return document(key, "Code");
    }

    Sample standIn(String key) {
        standIns.add(key);
        return document(key, "Code");
    }

    Sample part(String whole, String part) {
        parts.computeIfAbsent(whole, none -> new ArrayList<>()).add(part);
        wholes.put(part, whole);
        types.put(part, "part of " + types.get(whole));
        return this;
    }

    Sample verifying(String test) {
        verifying.add(test);
        return this;
    }

    Sample looseEnd(String key, String detail) {
        looseEnds.add(new LooseEnd(key, "orphaned", detail));
        return this;
    }

    Sample link(String above, String below) {
        return link(above, below, false, null);
    }

    Sample link(String above, String below, boolean suspect, @Nullable ZonedDateTime reviewed) {
        var type = types.getOrDefault(below, "").replace("part of ", "");
        claims.computeIfAbsent(above, none -> new ArrayList<>())
                .add(new Claim("IMPLEMENTS", below, type, "declared", 1, null, suspect, reviewed));
        return this;
    }

    @Override
    public List<Claim> below(String key) {
        asked++;
        return claims.getOrDefault(key, List.of());
    }

    @Override
    public List<String> documents(String documentType) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().equals(documentType))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<CodeFile> code() {
        return documents("Code").stream()
                .map(key -> new CodeFile(key, standIns.contains(key)))
                .toList();
    }

    @Override
    public List<String> tests() {
        return documents("Test");
    }

    @Override
    public List<String> parts(String key) {
        return parts.getOrDefault(key, List.of());
    }

    @Override
    public String file(String key) {
        return wholes.getOrDefault(key, key);
    }

    @Override
    public boolean verifies(String key) {
        return verifying.contains(key);
    }

    @Override
    public long namers(String key) {
        return claims.values().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.neighbour().equals(key))
                .count();
    }

    @Override
    public FileHistory history(String fileKey) {
        return histories.getOrDefault(fileKey, UNKNOWN);
    }

    @Override
    public Optional<ZonedDateTime> changedAt(String key) {
        return Optional.ofNullable(changed.get(key));
    }

    @Override
    public List<LooseEnd> looseEnds() {
        return looseEnds;
    }
}
