// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** A GitHub repository's issues and pull requests, over REST (2022-11-28). */
@NullMarked
package io.throughline.ingest.connector.github;

import org.jspecify.annotations.NullMarked;
