// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

/**
 * What the list of a space says of a page.
 *
 * @param parent id of the page above; empty at the top
 * @param version changes with title, text, place and labels' page, but not with labels or restrictions
 * @param closed whether the page itself lets only some read it
 */
record ListedPage(String id, String title, String parent, String version, boolean closed) {}
