// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.evidence;

import io.throughline.api.document.DocumentView;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** One thing that is amiss, as GraphQL shows it. */
record Gap(
        String kind,
        DocumentView document,
        String detail,
        @Nullable Integer size,
        @Nullable Integer churn,
        @Nullable ZonedDateTime since) {}
