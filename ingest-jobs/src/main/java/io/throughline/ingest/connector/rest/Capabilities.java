// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import java.util.List;

/**
 * What a connector to a service brings, and what it does not, so that nobody takes an absence for a fact.
 *
 * @param brings in words
 * @param lacks what the service has and the connector leaves out
 */
public record Capabilities(List<String> brings, List<String> lacks) {
    public Capabilities {
        brings = List.copyOf(brings);
        lacks = List.copyOf(lacks);
    }
}
