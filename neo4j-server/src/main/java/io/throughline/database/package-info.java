// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Starts, watches and stops the database as a child process. This side runs inside the launcher and inside integration
 * tests: it needs the JDK alone, so none of the database's libraries come with it.
 */
@NullMarked
package io.throughline.database;

import org.jspecify.annotations.NullMarked;
