// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import org.neo4j.configuration.Config;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.extension.ExtensionFactory;
import org.neo4j.kernel.extension.ExtensionType;
import org.neo4j.kernel.extension.context.ExtensionContext;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.lifecycle.Lifecycle;
import org.neo4j.kernel.lifecycle.LifecycleAdapter;
import org.neo4j.logging.internal.LogService;

/** Gives each database a {@link MemoryKeeper}. Neo4j finds it by {@code META-INF/services}. */
public final class MemoryExtensionFactory extends ExtensionFactory<MemoryExtensionFactory.Dependencies> {
    /** What Neo4j hands over. */
    public interface Dependencies {
        GraphDatabaseAPI database();

        DatabaseManagementService management();

        Config config();

        LogService log();
    }

    /** Called by the service loader. */
    public MemoryExtensionFactory() {
        super(ExtensionType.DATABASE, "throughline-memory");
    }

    @Override
    public Lifecycle newInstance(ExtensionContext context, Dependencies dependencies) {
        var database = dependencies.database();
        if (database.databaseName().equals("system")) {
            return new LifecycleAdapter();
        }
        return new MemoryKeeper(
                database,
                dependencies.management(),
                dependencies.log().getUserLog(MemoryKeeper.class),
                MemorySettings.bytesMax(dependencies.config().get(MemorySettings.LIMIT_SETTING)));
    }

    /** The keeper of a database; empty where the jar is not on the class path of the database. */
    public static java.util.Optional<MemoryKeeper> keeperOf(GraphDatabaseService database) {
        if (database instanceof GraphDatabaseAPI api
                && api.getDependencyResolver().containsDependency(MemoryKeeper.class)) {
            return java.util.Optional.of(api.getDependencyResolver().resolveDependency(MemoryKeeper.class));
        }
        return java.util.Optional.empty();
    }
}
