// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.coverage.Claim;
import io.throughline.plugin.gaps.FileHistory;
import io.throughline.plugin.gaps.GapGraph;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/** What tells gaps, as one principal sees it. */
public final class GapAdapter implements GapGraph {
    private static final RelationshipType CONTAINS = RelationshipType.withName(RelationshipTypes.CONTAINS);
    private static final RelationshipType VERIFIES = RelationshipType.withName(RelationshipTypes.VERIFIES);
    private static final RelationshipType[] TRACE =
            RelationshipTypes.TRACE.stream().map(RelationshipType::withName).toArray(RelationshipType[]::new);
    private static final String FILE = "file";

    private final VisibleDocuments documents;
    private final CoverageAdapter claims;
    private final ChangeReader changes;
    private final Map<String, List<String>> byType = new HashMap<>();
    private final Map<String, FileHistory> histories = new HashMap<>();

    /** @param asOf the moment that the documents are seen at; null for now */
    public GapAdapter(VisibleDocuments documents, @Nullable ZonedDateTime asOf) {
        this.documents = documents;
        this.claims = new CoverageAdapter(documents, false);
        this.changes = new ChangeReader(documents, asOf);
    }

    @Override
    public List<Claim> below(String key) {
        return claims.below(key);
    }

    @Override
    public List<String> documents(String documentType) {
        return byType.computeIfAbsent(documentType, type -> claims.items(Set.of(), Set.of(type), Set.of()));
    }

    @Override
    public List<CodeFile> code() {
        return documents(DocumentType.CODE.label()).stream()
                .filter(key -> isWhole(documents.node(key)))
                .map(key -> new CodeFile(
                        key, Boolean.TRUE.equals(documents.node(key).getProperty(PropertyKeys.STAND_IN, false))))
                .toList();
    }

    @Override
    public List<String> tests() {
        return documents(DocumentType.TEST.label()).stream()
                .filter(key -> isWhole(documents.node(key)) && tests(documents.node(key)))
                .toList();
    }

    /** What is read from a repository has a kind, all else is a document of its own. */
    private static boolean isWhole(Node node) {
        return FILE.equals(Values.string(node, PropertyKeys.KIND, FILE));
    }

    /** A file that lies among tests and uses no framework holds what tests need, and tests nothing itself. */
    private static boolean tests(Node node) {
        return !node.hasProperty(PropertyKeys.KIND) || node.hasProperty(PropertyKeys.FRAMEWORK);
    }

    @Override
    public List<String> parts(String key) {
        return ends(key, Direction.OUTGOING);
    }

    @Override
    public String file(String key) {
        var seen = new HashSet<String>();
        var at = key;
        for (var wholes = ends(at, Direction.INCOMING); seen.add(at) && !wholes.isEmpty(); ) {
            at = wholes.stream().min(String::compareTo).orElseThrow();
            wholes = ends(at, Direction.INCOMING);
        }
        return at;
    }

    private List<String> ends(String key, Direction direction) {
        var node = documents.node(key);
        var found = new ArrayList<String>();
        for (var link : node.getRelationships(direction, CONTAINS)) {
            documents.guard().check();
            if (documents.isLive(link)) {
                documents.see(link.getOtherNode(node)).ifPresent(end -> found.add(end.key()));
            }
        }
        return found;
    }

    @Override
    public boolean verifies(String key) {
        return !named(key, Direction.OUTGOING, VERIFIES).isEmpty();
    }

    @Override
    public long namers(String key) {
        return named(key, Direction.BOTH, TRACE).size();
    }

    /** What is at the other end of links that somebody stands behind. */
    private Set<String> named(String key, Direction direction, RelationshipType... types) {
        var node = documents.node(key);
        var keys = new HashSet<String>();
        for (var link : node.getRelationships(direction, types)) {
            documents.guard().check();
            var facts = LinkFacts.claimOf(link, documents.asOf());
            if (documents.isLive(facts) && facts.isVouchedFor()) {
                documents.see(link.getOtherNode(node)).ifPresent(end -> keys.add(end.key()));
            }
        }
        return keys;
    }

    @Override
    public FileHistory history(String fileKey) {
        return histories.computeIfAbsent(fileKey, key -> changes.history(documents.node(key)));
    }

    @Override
    public Optional<ZonedDateTime> changedAt(String key) {
        return changes.changedAt(documents.node(key));
    }

    @Override
    public List<LooseEnd> looseEnds() {
        return new LooseEndReader(documents).ends();
    }
}
