// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.measure;

import io.throughline.benchmarks.contender.Contender;
import io.throughline.benchmarks.data.Filter;

/**
 * What one contender did under one filter.
 *
 * @param size documents
 * @param latency milliseconds
 * @param recall mean share of the true ten nearest; what a contender does that also searches by words is not judged by it
 * @param found share of questions whose known answer is among the rows
 * @param rows mean number of rows
 * @param possible mean number of rows that could have come
 */
public record Line(
        int size,
        String contender,
        Contender.Kind kind,
        Filter filter,
        Percentiles latency,
        double recall,
        double found,
        double rows,
        double possible) {}
