// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.settings;

/**
 * One value in force.
 *
 * @param origin who decided it, in words: {@code --port}, {@code THROUGHLINE_PORT}, {@code data folder} or {@code default}
 */
public record Setting<T>(String name, T value, String origin) {}
