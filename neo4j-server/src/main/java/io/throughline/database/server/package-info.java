// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The child process: Neo4j around Bolt on the loopback interface, for as long as its parent lives. */
@NullMarked
package io.throughline.database.server;

import org.jspecify.annotations.NullMarked;
