// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** The pages of a Confluence space, from Confluence Cloud (REST v2) and from Data Center (v1). */
@NullMarked
package io.throughline.ingest.connector.confluence;

import org.jspecify.annotations.NullMarked;
