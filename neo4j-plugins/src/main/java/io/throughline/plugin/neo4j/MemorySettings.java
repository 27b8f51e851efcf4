// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import static org.neo4j.configuration.SettingImpl.newBuilder;

import org.neo4j.configuration.Description;
import org.neo4j.configuration.SettingValueParsers;
import org.neo4j.configuration.SettingsDeclaration;
import org.neo4j.graphdb.config.Setting;

/** Settings that the plugin adds to those of Neo4j. */
public final class MemorySettings implements SettingsDeclaration {
    static final String LIMIT = "db.throughline.search.memory_limit";

    private static final long AUTOMATIC = -1;

    @Description(
            "Heap that searches may keep their index in, for example 800m. 0 turns it off; -1 is 40 % of the heap.")
    static final Setting<Long> LIMIT_SETTING =
            newBuilder(LIMIT, SettingValueParsers.LONG, AUTOMATIC).build();

    /** @return in bytes, from 0 */
    static long bytesMax(long setting) {
        return setting < 0 ? (long) (0.4 * Runtime.getRuntime().maxMemory()) : setting;
    }
}
