// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Who may read what, as plain rules. A document carries one interned access key; a principal reads a set of keys. Every
 * leg, passage, path and count is tested against that set, so there is one place where access can be wrong: here.
 */
@NullMarked
package io.throughline.plugin.access;

import org.jspecify.annotations.NullMarked;
