// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened around the documents that may be linked, as far as the asker may read it. */
public interface History {
    /** The latest commits that name this document, or one right below it; newest first. */
    List<Commit> naming(String key);

    /** The latest commits that changed this document; newest first. */
    List<Commit> changing(String key);

    /** Documents with the same parent, and for each what it is linked with by links that a person made or confirmed. */
    Map<String, Set<String>> siblings(String key);

    /** What this document is linked with by links that a person made or confirmed. */
    Set<String> vouched(String key);

    /** @param name as people know it @param changed keys of the documents that it changed */
    record Commit(String name, Set<String> changed) {
        public Commit {
            changed = Set.copyOf(changed);
        }
    }
}
