// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What auditors and leads take away: reports as tables, from rows of the plugin to files. No Spring, no driver. */
@NullMarked
package io.throughline.api.report;

import org.jspecify.annotations.NullMarked;
