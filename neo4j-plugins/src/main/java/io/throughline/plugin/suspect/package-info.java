// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/** Links of which an end changed since they were made or reviewed. Plain Java. */
@NullMarked
package io.throughline.plugin.suspect;

import org.jspecify.annotations.NullMarked;
