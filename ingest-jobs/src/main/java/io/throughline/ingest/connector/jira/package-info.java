// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** A Jira project's issues, from Jira Cloud (REST v3) and from Server and Data Center (v2). */
@NullMarked
package io.throughline.ingest.connector.jira;

import org.jspecify.annotations.NullMarked;
