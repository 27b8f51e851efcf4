// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

/**
 * An event that is this worker's until its lease ends.
 *
 * @param token tells this claim from later ones of the same event
 * @param failures how often it was looked into in vain before
 */
public record Claim(Event event, String token, int failures) {}
