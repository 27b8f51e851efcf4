// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import graphql.schema.DataFetchingFieldSelectionSet;

/** Whether a query asks for the texts of documents, which are large and read only then. */
public final class Selection {
    private static final String CONTENT = "content";

    private Selection() {}

    /** @param paths from the field to documents, for example {@code edges/node}; empty for the field itself */
    public static boolean wantsContent(DataFetchingFieldSelectionSet selection, String... paths) {
        if (paths.length == 0) {
            return selection.contains(CONTENT);
        }
        for (var path : paths) {
            if (selection.contains(path + "/" + CONTENT)) {
                return true;
            }
        }
        return false;
    }

    /** As above, for a connection of documents. */
    public static boolean wantsContentOfNodes(DataFetchingFieldSelectionSet selection) {
        return wantsContent(selection, "edges/node", "nodes");
    }
}
