// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import java.util.List;

/** What an event of a service is about. Never what it says of it: the source itself is asked for that. */
public sealed interface Mention {
    /** A place that every source of the service may be. */
    String ANYWHERE = "";

    /**
     * An item that may have changed, appeared or gone.
     *
     * @param place as the service names it: a repository, a project, a space; or {@link #ANYWHERE}
     * @param ref the item's path in the source, or another word that its {@link ItemReader} knows
     */
    record Item(String place, String ref) {}

    /** Some items. */
    record Items(List<Item> items) implements Mention {
        public Items {
            items = List.copyOf(items);
        }

        public static Items of(String place, String ref) {
            return new Items(List.of(new Item(place, ref)));
        }
    }

    /** So much that the place is read anew; what has not changed is skipped there. */
    record Everything(String place) implements Mention {}

    /** Nothing that is read. @param why one sentence */
    record Nothing(String why) implements Mention {}

    /** It should name something and does not. @param why one sentence */
    record Unclear(String why) implements Mention {}
}
