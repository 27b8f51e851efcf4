// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

/**
 * A word or sign of a program that is no comment.
 *
 * @param depth how deep it stands in the tree, which tells blocks apart that are made by indentation
 * @param isName whether it is an identifier
 * @param declares whether it is the name of something that is declared there
 */
public record CodeToken(String text, int depth, boolean isName, boolean declares) {}
