// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.List;
import org.neo4j.driver.Session;

/** Our procedure, as a client calls it. */
public final class OursOverBolt implements Contender {
    private final Session session;
    private final Procedure procedure;

    public OursOverBolt(Session session, Kind kind) {
        this.session = session;
        this.procedure = new Procedure(kind);
    }

    @Override
    public String name() {
        return kind() == Kind.VECTOR ? "throughline, vector leg, over Bolt" : "throughline, whole call, over Bolt";
    }

    @Override
    public Kind kind() {
        return procedure.kind();
    }

    @Override
    public List<String> ask(Question question, Filter filter) {
        return session.run(procedure.statement(), procedure.parameters(question, filter))
                .list(row -> row.get("key").asString());
    }
}
