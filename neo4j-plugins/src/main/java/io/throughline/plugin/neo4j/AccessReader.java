// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.neo4j;

import io.throughline.names.AccessLevel;
import io.throughline.names.Labels;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import io.throughline.plugin.access.AccessEntry;
import io.throughline.plugin.access.Principal;
import io.throughline.plugin.access.Readable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.TerminationGuard;

/** Reads from the graph what a principal may read. */
public final class AccessReader {
    private static final Label USER = Label.label(Labels.USER);
    private static final Label ACL = Label.label(Labels.ACL);
    private static final RelationshipType MEMBER_OF = RelationshipType.withName(RelationshipTypes.MEMBER_OF);

    private final Transaction transaction;
    private final TerminationGuard guard;

    public AccessReader(Transaction transaction, TerminationGuard guard) {
        this.transaction = transaction;
        this.guard = guard;
    }

    /** Nothing, for a user that does not exist or is not active. */
    public Readable readableBy(String userId) {
        return principal(userId)
                .map(principal -> Readable.by(principal, entries()))
                .orElseGet(Readable::nothing);
    }

    private Optional<Principal> principal(String userId) {
        var user = transaction.findNode(USER, PropertyKeys.USER_ID, userId);
        if (user == null || !"active".equals(Values.string(user, PropertyKeys.STATUS))) {
            return Optional.empty();
        }
        var groups = new HashSet<String>();
        for (var membership : user.getRelationships(Direction.OUTGOING, MEMBER_OF)) {
            var groupId = Values.string(membership.getEndNode(), PropertyKeys.GROUP_ID);
            if (groupId != null) {
                groups.add(groupId);
            }
        }
        boolean admin = "admin".equals(Values.string(user, PropertyKeys.ROLE));
        return Optional.of(new Principal(userId, admin, level(user).orElse(AccessLevel.PUBLIC), groups));
    }

    private List<AccessEntry> entries() {
        var entries = new ArrayList<AccessEntry>();
        try (var nodes = transaction.findNodes(ACL)) {
            while (nodes.hasNext()) {
                guard.check();
                var node = nodes.next();
                var aclKey = Values.string(node, PropertyKeys.ACL_KEY);
                if (aclKey != null) {
                    // An entry whose level cannot be read opens for its grantees and admins alone.
                    var level = level(node).orElse(AccessLevel.RESTRICTED);
                    entries.add(new AccessEntry(aclKey, level, Values.strings(node, PropertyKeys.GRANTEES)));
                }
            }
        }
        return entries;
    }

    private static Optional<AccessLevel> level(Node node) {
        return Optional.ofNullable(Values.string(node, PropertyKeys.ACCESS_LEVEL))
                .flatMap(AccessLevel::parse);
    }
}
