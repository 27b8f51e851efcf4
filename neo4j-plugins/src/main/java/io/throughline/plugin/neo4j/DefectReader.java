// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import io.throughline.plugin.coverage.Defect;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.neo4j.graphdb.Label;

/**
 * The defects of items that the reader may read, by key, as ingest found them last. Of two sources that claim one key neither is
 * told about the other, for not everybody reads both.
 */
public final class DefectReader {
    private static final Label FINDING = Label.label(Labels.FINDING);

    private final VisibleDocuments documents;
    private final Map<String, Set<Defect>> defects = new HashMap<>();

    public DefectReader(VisibleDocuments documents) {
        this.documents = documents;
    }

    public Map<String, Set<Defect>> byItem() {
        for (var end : new LooseEndReader(documents).ends()) {
            Defect.ofWord(end.status()).ifPresent(defect -> add(end.key(), defect));
        }
        addDuplicates();
        return defects;
    }

    private void addDuplicates() {
        try (var findings = documents.transaction().findNodes(FINDING, PropertyKeys.STATUS, Defect.DUPLICATE.word())) {
            while (findings.hasNext()) {
                documents.guard().check();
                var finding = findings.next();
                var source = Values.string(finding, PropertyKeys.SOURCE_ID, "");
                documents
                        .find(Values.string(finding, PropertyKeys.KEY, ""))
                        .filter(item -> source.equals(Values.string(item.node(), PropertyKeys.SOURCE_ID, "")))
                        .ifPresent(item -> add(item.key(), Defect.DUPLICATE));
            }
        }
    }

    private void add(String key, Defect defect) {
        defects.computeIfAbsent(key, none -> EnumSet.noneOf(Defect.class)).add(defect);
    }
}
