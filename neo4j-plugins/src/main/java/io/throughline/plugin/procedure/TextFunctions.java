// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.text.Term;
import io.throughline.plugin.text.TermScanner;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserFunction;

/** What full text makes of a text. */
@NullUnmarked
public final class TextFunctions {
    @UserFunction(Procedures.TEXT_TERMS)
    @Description(
            "The terms that full text finds a text by, in order: names whole and in parts, words folded and stemmed, without stop words.")
    public List<String> terms(@Name(value = "text", description = "Any text; null gives null.") String text) {
        return text == null
                ? null
                : TermScanner.terms(text).stream().map(Term::text).toList();
    }
}
