// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.contender;

import io.throughline.benchmarks.data.Filter;
import io.throughline.benchmarks.data.Question;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** Our procedure, timed inside the database around the statement: Cypher counts, Bolt does not. */
public final class OursInside implements Contender {
    private static final String TIME = """
            CALL throughline.benchmark.time($statement, $parameters) YIELD nanos, keys RETURN nanos, keys
            """;

    private final Session session;
    private final Procedure procedure;

    public OursInside(Session session, Kind kind) {
        this.session = session;
        this.procedure = new Procedure(kind);
    }

    @Override
    public String name() {
        return kind() == Kind.VECTOR ? "throughline, vector leg, in process" : "throughline, whole call, in process";
    }

    @Override
    public Kind kind() {
        return procedure.kind();
    }

    @Override
    public List<String> ask(Question question, Filter filter) {
        return askAll(List.of(question), filter).get(0).keys();
    }

    @Override
    public List<Answer> askAll(List<Question> questions, Filter filter) {
        var parameters = questions.stream()
                .map(question -> procedure.parameters(question, filter))
                .toList();
        return session.run(TIME, Map.of("statement", procedure.statement(), "parameters", parameters))
                .list(row ->
                        new Answer(row.get("nanos").asLong(), row.get("keys").asList(Value::asString)));
    }
}
