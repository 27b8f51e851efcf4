// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

/** A person found in a source. */
public record PersonWrite(String userId, String name, String email) {}
