// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * From bytes to text with its structure: decoding, front matter, and Markdown, HTML, AsciiDoc and more cut into blocks along
 * their own seams. Knows no source and no graph; text that makes no sense never fails, it only has less structure.
 */
@NullMarked
package io.throughline.ingest.text;

import org.jspecify.annotations.NullMarked;
