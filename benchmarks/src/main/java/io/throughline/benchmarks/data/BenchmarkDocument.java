// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.data;

import java.util.List;

/**
 * A document of one passage.
 *
 * @param number from 0
 * @param team who may read it, 0 to 9
 * @param tags one of a hundred and one of a thousand
 * @param ranks of the words of its text
 */
public record BenchmarkDocument(
        long number,
        String key,
        String type,
        String product,
        String status,
        List<String> tags,
        int team,
        String title,
        int[] ranks,
        float[] vector) {
    public BenchmarkDocument {
        tags = List.copyOf(tags);
    }

    public String text() {
        return Words.text(ranks);
    }

    public String chunkId() {
        return key + "#0";
    }
}
