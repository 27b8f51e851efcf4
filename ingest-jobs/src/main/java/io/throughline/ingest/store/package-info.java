// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * The graph as ingest writes it; the only package that uses the driver. Every statement is UNWIND and MERGE by natural
 * key, so that writing twice changes nothing; every writing transaction first proves that this run still holds the lock.
 */
@NullMarked
package io.throughline.ingest.store;

import org.jspecify.annotations.NullMarked;
