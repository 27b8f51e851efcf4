// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What stands for requirements, what is missing, and what a change touches. */
@NullMarked
package io.throughline.api.evidence;

import org.jspecify.annotations.NullMarked;
