// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Who is the same person under several names: what a team says in a file, never a guess. */
@NullMarked
package io.throughline.ingest.connector.people;

import org.jspecify.annotations.NullMarked;
