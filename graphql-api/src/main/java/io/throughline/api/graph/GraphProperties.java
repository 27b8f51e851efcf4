// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param user null when the database asks for none
 */
@ConfigurationProperties("throughline.neo4j")
record GraphProperties(
        @DefaultValue("bolt://127.0.0.1:7687") URI uri,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("neo4j") String database) {}
