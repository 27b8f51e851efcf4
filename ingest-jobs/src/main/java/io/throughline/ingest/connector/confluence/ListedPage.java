// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import tools.jackson.databind.JsonNode;

/**
 * What the list of a space says of a page.
 *
 * @param parent id of the page above; empty at the top
 * @param version changes with title, text, place and labels' page, but not with labels or restrictions
 * @param closed whether the page itself lets only some read it
 * @param attachments the first of them, where the list holds them; missing elsewhere
 */
record ListedPage(String id, String title, String parent, String version, boolean closed, JsonNode attachments) {}
