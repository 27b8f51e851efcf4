// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What one request may use and is told: who asks, how long and how much, and the one-sentence errors. */
@NullMarked
package io.throughline.api.request;

import org.jspecify.annotations.NullMarked;
