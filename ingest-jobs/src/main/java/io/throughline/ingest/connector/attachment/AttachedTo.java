// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.attachment;

/**
 * What an attachment hangs on.
 *
 * @param key of its document
 * @param url where a person sees it
 * @param accessLevel as its document has it; empty for the usual one
 */
public record AttachedTo(String key, String url, String accessLevel) {}
