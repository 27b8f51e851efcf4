// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.access;

import io.throughline.names.AccessLevel;
import java.util.Set;

/**
 * An active user.
 *
 * @param clearance the widest level that the user reads without a grant, {@link AccessLevel#RESTRICTED} excluded
 * @param groupIds the groups the user is a member of
 */
public record Principal(String userId, boolean admin, AccessLevel clearance, Set<String> groupIds) {
    public Principal {
        groupIds = Set.copyOf(groupIds);
    }

    /** Whether this principal may read what the access entry guards. */
    public boolean mayRead(AccessEntry entry) {
        if (admin || clearance.covers(entry.level())) {
            return true;
        }
        for (var grantee : entry.grantees()) {
            if (isMe(grantee)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMe(String grantee) {
        return grantee.equals("user:" + userId)
                || grantee.startsWith("group:") && groupIds.contains(grantee.substring("group:".length()));
    }
}
