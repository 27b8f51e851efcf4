// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.ingest.model.FollowedConnector;
import io.throughline.ingest.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which sources of the graph an event concerns. */
final class Errands {
    private final List<FollowedConnector> sources;

    /** @param sources that the graph holds */
    Errands(List<FollowedConnector> sources) {
        this.sources = sources;
    }

    /** @return none when nobody ingests what the event is about */
    List<Errand> of(String service, Mention.Items items) {
        var errands = new ArrayList<Errand>();
        for (var item : items.items()) {
            about(service, item.place()).forEach(source -> errands.add(new Errand(source, item.ref())));
        }
        return errands;
    }

    List<Errand> of(String service, Mention.Everything everything) {
        return about(service, everything.place()).stream()
                .map(source -> new Errand(source, Errand.EVERYTHING))
                .toList();
    }

    private List<FollowedConnector> about(String service, String place) {
        return sources.stream()
                .filter(source -> source.id().kind().equals(service) && source.isAbout(place))
                .toList();
    }

    /** @param mention of which there is no errand */
    static String nobody(String service, Mention mention) {
        var places = mention instanceof Mention.Items items
                ? items.items().stream().map(Mention.Item::place).distinct().collect(Collectors.joining(", "))
                : mention instanceof Mention.Everything everything ? everything.place() : "";
        var what = places.equals(Mention.ANYWHERE) ? "anything of " + service : "%s of %s".formatted(places, service);
        return "Nobody ingests %s: ingest it and replay the event, or let the webhook be.".formatted(what);
    }
}
