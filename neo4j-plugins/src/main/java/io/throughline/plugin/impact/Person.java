// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

/**
 * Somebody who may know about a document.
 *
 * @param role {@code owner}, {@code author}, {@code reviewer}, {@code approver} or {@code committer}
 * @param near steps between them and the document: 0 for its own people
 */
public record Person(String name, String role, int near) {}
