// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.follow;

import io.throughline.ingest.connector.Mentions;
import io.throughline.ingest.model.Mention;
import io.throughline.queue.Claim;
import io.throughline.queue.EventQueue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some events: what they ask for, and in the end what becomes of each. */
final class Batch {
    private final EventQueue queue;
    private final Map<Claim, List<Errand>> errands = new LinkedHashMap<>();
    private final List<Claim> done = new ArrayList<>();

    /** Sets aside what nobody can look into; what concerns nothing is done. */
    Batch(EventQueue queue, List<Claim> claims, Errands sources) {
        this.queue = queue;
        for (var claim : claims) {
            var service = claim.event().service();
            var mention =
                    Mentions.of(service, claim.event().kind(), claim.event().body());
            if (mention instanceof Mention.Items items) {
                take(claim, mention, sources.of(service, items));
            } else if (mention instanceof Mention.Everything everything) {
                take(claim, mention, sources.of(service, everything));
            } else if (mention instanceof Mention.Unclear unclear) {
                queue.setAside(claim, unclear.why());
            } else {
                done.add(claim);
            }
        }
    }

    private void take(Claim claim, Mention mention, List<Errand> found) {
        if (found.isEmpty()) {
            queue.setAside(claim, Errands.nobody(claim.event().service(), mention));
        } else {
            errands.put(claim, found);
        }
    }

    List<Errand> errands() {
        return errands.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Reports on every event. @param failures why an errand has to be run again */
    void settle(Map<Errand, String> failures) {
        errands.forEach((claim, asked) -> {
            Optional<String> failure = asked.stream()
                    .filter(failures::containsKey)
                    .map(failures::get)
                    .findFirst();
            failure.ifPresentOrElse(why -> queue.failed(claim, why), () -> done.add(claim));
        });
        if (!done.isEmpty()) {
            queue.done(done);
        }
    }
}
