// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
/**
 * Turns text into the terms that full text is searched by. {@link io.throughline.plugin.text.TermScanner} does the work
 * in plain Java, so that the same terms come out on every line of Lucene; the two classes at Lucene's door only hand them
 * over, and use nothing of Lucene but its tokenizer contract.
 */
@NullMarked
package io.throughline.plugin.text;

import org.jspecify.annotations.NullMarked;
