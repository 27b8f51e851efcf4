// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.util.List;
import java.util.Optional;

/**
 * What a row of a judging report is of, for formats that take findings or items and not tables.
 *
 * @param key of the document; of a link the keys of both ends
 * @param type of the document or link
 * @param product blank when it has none
 * @param needs what must stand for it, for example {@code spec|code}
 * @param proofs what stands for it; empty in reports without evidence
 * @param defects words of coverage beside the status; empty in other reports
 * @param finding empty when it is as it should be
 */
record Item(
        String key,
        String type,
        String title,
        String product,
        String status,
        Place place,
        List<String> needs,
        List<Proof> proofs,
        List<String> defects,
        Optional<Finding> finding) {
    Item {
        defects = List.copyOf(defects);
        needs = List.copyOf(needs);
        proofs = List.copyOf(proofs);
    }

    /** Of a report that judges by something else than what stands for an item. */
    Item(String key, String type, String title, String product, String status, Place place, Optional<Finding> finding) {
        this(key, type, title, product, status, place, List.of(), List.of(), List.of(), finding);
    }

    /** Whether it stands in this word: its status, or a defect. */
    boolean is(String word) {
        return status.equals(word) || defects.contains(word);
    }

    /**
     * Where it is written.
     *
     * @param path of a file, relative to its source; blank when it is in none
     * @param line 1-based
     * @param url blank when it has none
     */
    record Place(String path, int line, String url) {}

    /** @param kind spec, task, code or test */
    record Proof(String kind, String key, String title, String evidence, boolean suspect) {}

    record Finding(Rule rule, String message) {
        /** Whether somebody lets it pass. */
        boolean isWaived() {
            return rule == KnownRule.WAIVED;
        }
    }
}
