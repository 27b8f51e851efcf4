// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Documents and everything that hangs on them: hierarchy, trace links, people, passages. */
@NullMarked
package io.throughline.api.document;

import org.jspecify.annotations.NullMarked;
