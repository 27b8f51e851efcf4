// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands the terms of {@link TermScanner} to Lucene. */
final class TermTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private TermScanner scanner = new TermScanner("");
    private int length;

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = readAll();
        length = text.length();
        scanner = new TermScanner(text);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        var next = scanner.next();
        if (next == null) {
            return false;
        }
        term.append(next.text());
        offset.setOffset(correctOffset(next.start()), correctOffset(next.end()));
        increment.setPositionIncrement(next.positionIncrement());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(length), correctOffset(length));
    }

    @Override
    public void close() throws IOException {
        super.close();
        scanner = new TermScanner("");
    }

    private String readAll() throws IOException {
        var text = new StringBuilder();
        var buffer = new char[4096];
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            text.append(buffer, 0, read);
        }
        return text.toString();
    }
}
