// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** What a command works with, and where each value comes from. */
@NullMarked
package io.throughline.standalone.settings;

import org.jspecify.annotations.NullMarked;
