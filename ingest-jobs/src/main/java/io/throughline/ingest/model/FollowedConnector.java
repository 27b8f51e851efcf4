// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.io.IOException;

/** A source whose service tells what has changed, so that single items can be kept in step. */
public interface FollowedConnector extends Connector {
    /** Whether something at this place may be in this source. @param place as a {@link Mention.Item} names it */
    boolean isAbout(String place);

    /**
     * Asks the source what is the same for all items.
     *
     * @throws IOException when it does not answer
     * @throws SourceException when it cannot be read as a whole
     */
    ItemReader reader() throws IOException;
}
