// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import org.jspecify.annotations.Nullable;

/**
 * What stands for an item.
 *
 * @param key of the spec, task, code or test
 * @param distance links between the item and it, from 1
 * @param confidence product of the confidences of these links, in [0, 1]
 * @param origin of the last of these links, as are type and evidence
 * @param suspect whether any of these links is suspect
 */
public record Proof(
        EvidenceKind kind,
        String key,
        int distance,
        double confidence,
        String linkType,
        @Nullable String origin,
        @Nullable String evidence,
        boolean suspect) {}
