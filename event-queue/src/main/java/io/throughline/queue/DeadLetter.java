// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import java.time.Instant;

/**
 * An event that nobody looks into any more.
 *
 * @param failures 0 when it was set aside without a try
 * @param reason one sentence
 */
public record DeadLetter(String id, String service, String kind, Instant receivedAt, int failures, String reason) {}
