// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.names.Procedures;
import io.throughline.plugin.neo4j.AccessReader;
import io.throughline.plugin.options.Principals;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;

/** Access, for callers that read documents by Cypher of their own. */
@NullUnmarked
public final class AccessProcedures {
    @Context
    public Transaction transaction;

    @Context
    public TerminationGuard guard;

    @Procedure(name = Procedures.ACCESS_READABLE, mode = Mode.READ)
    @Description("""
            Gives the access keys that a principal may read, always in one row. \
            Join it with `WHERE d.aclKey IN aclKeys` in the statement that reads the documents.""")
    public Stream<ReadableKeys> readable(
            @Name(
                            value = "principal",
                            description = "Id of the user who asks. An unknown or inactive user reads nothing.")
                    String principal) {
        return Contract.checked(() -> Stream.of(new ReadableKeys(new AccessReader(transaction, guard)
                .readableBy(Principals.read(principal))
                .aclKeys())));
    }

    /** The row of {@code throughline.access.readable}. */
    public record ReadableKeys(
            @Description(
                    "Values of `aclKey` that the principal may read, sorted; empty for an unknown or inactive user.")
            List<String> aclKeys) {}
}
