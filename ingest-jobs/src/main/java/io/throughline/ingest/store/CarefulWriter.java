// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import io.throughline.ingest.IngestException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.AuthorizationExpiredException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches; when one fails because of what is in it, its items are written one by one, and those that fail alone
 * become findings. When not even the finding can be written, it is the database and not the item.
 */
// [impl->TL-US-36]
public final class CarefulWriter {
    private static final Logger log = LoggerFactory.getLogger(CarefulWriter.class);

    private final GraphWriter writer;

    public CarefulWriter(GraphWriter writer) {
        this.writer = writer;
    }

    /** Each item is written whole, or as a finding that says why it is not. */
    public BatchResult write(List<ItemWrite> items) {
        try {
            return writer.write(items);
        } catch (RuntimeException e) {
            if (!blamesContent(e)) {
                throw e;
            }
            log.debug("a batch of {} items cannot be written", items.size(), e);
            var results = new ArrayList<BatchResult>();
            items.forEach(item -> results.add(alone(item)));
            return sum(results);
        }
    }

    private BatchResult alone(ItemWrite item) {
        try {
            return writer.write(List.of(item));
        } catch (RuntimeException e) {
            if (!blamesContent(e) || !item.readable()) {
                throw e;
            }
            log.debug("{} cannot be written", item.path(), e);
            var finding = Poison.item(item, item.fingerprint(), "cannot be stored", e);
            return writer.write(List.of(finding)).withBroken(1);
        }
    }

    private static boolean blamesContent(RuntimeException e) {
        if (e instanceof IngestException
                || e instanceof AuthenticationException
                || e instanceof AuthorizationExpiredException) {
            return false;
        }
        return !(e instanceof Neo4jException failure)
                || failure instanceof ClientException
                || failure instanceof DatabaseException
                || String.valueOf(failure.code()).contains("OutOfMemory");
    }

    private static BatchResult sum(List<BatchResult> results) {
        var newDocuments = new HashMap<String, Long>();
        var changedDocuments = new HashMap<String, Long>();
        var newLinks = new HashMap<String, Long>();
        var endedLinks = new HashMap<String, Long>();
        long chunks = 0;
        long broken = 0;
        for (var result : results) {
            add(newDocuments, result.newDocuments());
            add(changedDocuments, result.changedDocuments());
            add(newLinks, result.newLinks());
            add(endedLinks, result.endedLinks());
            chunks += result.chunks();
            broken += result.broken();
        }
        return new BatchResult(newDocuments, changedDocuments, chunks, newLinks, endedLinks, broken);
    }

    private static void add(Map<String, Long> counts, Map<String, Long> more) {
        more.forEach((name, count) -> counts.merge(name, count, Long::sum));
    }
}
