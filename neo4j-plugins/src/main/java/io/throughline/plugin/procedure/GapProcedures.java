// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.gaps.Gaps;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.neo4j.GapAdapter;
import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.options.GapArguments;
import io.throughline.plugin.options.Principals;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;

/** Gaps. Neo4j makes one instance a call and fills the fields. */
// [impl->TL-US-47]
@NullUnmarked
public final class GapProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Procedure(name = Procedures.TRACE_GAPS, mode = Mode.READ)
    @Description("""
            Gives what is missing, hangs loose or is out of date: requirements without code or without tests, code that no \
            requirement reaches, tests that verify nothing, references that lead nowhere, and documents whose code was changed \
            after them. By kind, the worst first, by what the principal may read alone.""")
    public Stream<GapRow> gaps(
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal,
            @Name(
                            value = "options",
                            defaultValue = "{}",
                            description =
                                    "products LIST<STRING> (all), kinds LIST of 'no_code', 'no_test', 'unreached_code', 'test_of_nothing', "
                                            + "'dangling_reference', 'stale_document' (all), policy MAP as of throughline.trace.coverage: which types "
                                            + "need code and which a test, limit INTEGER 1 to 10000 rows of each kind (1000), asOf ZONED DATETIME (now).")
                    Map<String, Object> options) {
        return Contract.answered(() -> {
            var request = GapArguments.read(options);
            var readable = new AccessReader(transaction, guard).readableBy(Principals.read(principal));
            var documents = new VisibleDocuments(transaction, readable, request.asOf(), guard);
            var gaps = new Gaps(new GapAdapter(documents, request.asOf()), request.policy()).find(request.kinds());
            return GapRow.of(gaps, request, documents);
        });
    }
}
