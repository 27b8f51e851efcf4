// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.inside;

import io.throughline.benchmarks.data.Corpus;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/** The procedures of the benchmark. */
@NullUnmarked
public final class BenchmarkProcedures {
    @Context
    public GraphDatabaseService database;

    // Only this mode may make labels that are new to a database.
    @Procedure(name = "throughline.benchmark.load", mode = Mode.SCHEMA)
    @Description("Writes documents from `first` up to, not including, `end`, in transactions of its own.")
    public Stream<Loaded> load(
            @Name("seed") long seed, @Name("size") long size, @Name("first") long first, @Name("end") long end) {
        var began = System.nanoTime();
        new Loader(database, new Corpus(seed, Math.toIntExact(size))).load(first, end);
        return Stream.of(new Loaded((System.nanoTime() - began) / 1e9));
    }

    /** Each statement runs in a transaction of its own, as a caller would have it, and is read to its end. */
    @Procedure(name = "throughline.benchmark.time", mode = Mode.READ)
    @Description("Runs a statement once for each map of parameters and tells the nanoseconds and the keys of each.")
    public Stream<Timed> time(
            @Name("statement") String statement, @Name("parameters") List<Map<String, Object>> parameters) {
        return parameters.stream().map(each -> timed(statement, each));
    }

    @Procedure(name = "throughline.benchmark.memory", mode = Mode.READ)
    @Description("Bytes of heap and of direct buffers in use after a garbage collection.")
    public Stream<Memory> memory() {
        for (var round = 0; round < 3; round++) {
            System.gc();
        }
        var direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return Stream.of(new Memory(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), direct));
    }

    @Procedure(name = "throughline.benchmark.checkpoint", mode = Mode.READ)
    @Description("Writes everything to the store, so that the next start has nothing to recover.")
    public Stream<Loaded> checkpoint() throws IOException {
        var began = System.nanoTime();
        ((GraphDatabaseAPI) database)
                .getDependencyResolver()
                .resolveDependency(CheckPointer.class)
                .forceCheckPoint(new SimpleTriggerInfo("benchmark"));
        return Stream.of(new Loaded((System.nanoTime() - began) / 1e9));
    }

    private Timed timed(String statement, Map<String, Object> parameters) {
        var keys = new ArrayList<String>();
        var began = System.nanoTime();
        try (var transaction = database.beginTx();
                var result = transaction.execute(statement, parameters)) {
            while (result.hasNext()) {
                keys.add(String.valueOf(result.next().get("key")));
            }
        }
        return new Timed(System.nanoTime() - began, keys);
    }

    /** How long it took. */
    public record Loaded(double seconds) {}

    /** One run. */
    public record Timed(long nanos, List<String> keys) {}

    /** What is in use. */
    public record Memory(long heap, long direct) {}
}
