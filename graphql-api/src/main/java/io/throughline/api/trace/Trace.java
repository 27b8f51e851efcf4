// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.trace;

import io.throughline.api.document.DocumentView;
import io.throughline.api.document.LinkView;
import java.util.List;

/** What a document leads to, nearest first. */
record Trace(DocumentView start, List<Step> steps, boolean truncated) {

    /** @param link as seen from {@code fromKey} */
    record Step(int depth, DocumentView document, String fromKey, LinkView link) {}
}
