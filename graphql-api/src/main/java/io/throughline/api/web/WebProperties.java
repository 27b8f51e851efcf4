// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who asks, who may ask, and how much.
 *
 * @param principal the user id in whose name every request reads
 * @param introspection whether a client may ask for the schema; without a value only on the loopback interface
 * @param decisions whether decisions are taken, as {@code principal}; without a value only on the loopback interface, for nobody
 *     signs in
 * @param hosts names by which this service may be called, without port; without any, on the loopback interface
 *     only its own names and elsewhere all
 */
@ConfigurationProperties("throughline")
record WebProperties(
        @DefaultValue("local") String principal,
        @Nullable Boolean introspection,
        @Nullable Boolean decisions,
        @DefaultValue({}) List<String> hosts,
        @DefaultValue Limits limits) {

    /**
     * What one request may ask for.
     *
     * @param depth fields inside fields
     * @param fields fields in all, those of fragments counted wherever they are spread
     * @param aliases renamed fields in all
     * @param directives uses of directives in all
     * @param rows rows read from the graph in all
     * @param time until the answer
     * @param reportTime until a report is written
     * @param body of the request
     * @param webhook body of an event that a service sends
     */
    record Limits(
            @DefaultValue("30") int depth,
            @DefaultValue("1000") int fields,
            @DefaultValue("50") int aliases,
            @DefaultValue("50") int directives,
            @DefaultValue("20000") int rows,
            @DefaultValue("15s") Duration time,
            @DefaultValue("2m") Duration reportTime,
            @DefaultValue("1MB") DataSize body,
            @DefaultValue("5MB") DataSize webhook) {}
}
