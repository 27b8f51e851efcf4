// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.coverage;

import java.time.ZonedDateTime;

/**
 * Somebody lets an item pass for a while though it lacks what it needs.
 *
 * @param reason why, in their words
 * @param until from then on it lets nothing pass
 * @param waivedBy who said so
 */
public record Waiver(String id, String reason, ZonedDateTime until, String waivedBy, ZonedDateTime waivedAt) {}
