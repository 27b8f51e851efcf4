// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.List;
import org.neo4j.driver.Driver;

/** Documents whose readers are other ones than their access key says, because grants were given or taken since. */
public final class GrantDrift {
    private final Driver driver;

    public GrantDrift(Driver driver) {
        this.driver = driver;
    }

    /** Their keys, sorted. Reads only, and needs no lock. */
    public List<String> keys() {
        try (var session = driver.session()) {
            var kin = session.executeRead(tx -> Kinship.read(tx, Kinship.GRANTED));
            var inheritance = new Inheritance(kin.members());
            return kin.current().entrySet().stream()
                    .filter(entry -> entry.getValue().live())
                    .filter(entry -> !entry.getValue()
                            .aclKey()
                            .equals(inheritance.derive(entry.getKey()).access().aclKey()))
                    .map(java.util.Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }
}
