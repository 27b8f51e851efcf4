// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.rest;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * All entries of a list that comes in pages, one page in memory. It is given whole or ends with an exception, because
 * what a list leaves out would look deleted.
 */
public final class Pages implements Iterator<JsonNode> {
    private static final int PAGES_MAX = 100_000;

    /**
     * One page.
     *
     * @param entries a JSON array
     * @param next what to ask for to get the next one; empty at the end
     */
    public record Page(JsonNode entries, Optional<String> next) {}

    /** Asks for a page. */
    @FunctionalInterface
    public interface Source {
        Page page(String cursor) throws RestException;
    }

    private final Source source;
    private final Function<RestException, ? extends RuntimeException> failure;
    private final Deque<JsonNode> entries = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<String> next;

    private Pages(String first, Source source, Function<RestException, ? extends RuntimeException> failure) {
        this.source = source;
        this.failure = failure;
        this.next = Optional.of(first);
    }

    /** @param failure what to tell a person when a page cannot be had */
    public static Stream<JsonNode> stream(
            String first, Source source, Function<RestException, ? extends RuntimeException> failure) {
        var pages = new Pages(first, source, failure);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
    }

    /** All entries at once. */
    public static JsonNode whole(String first, Source source) throws RestException {
        var list = Json.object().putArray("entries");
        try {
            stream(first, source, UncheckedIOException::new).forEach(list::add);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof RestException cause ? cause : new RestException(0, "the list broke off");
        }
        return list;
    }

    @Override
    public boolean hasNext() {
        while (entries.isEmpty() && next.isPresent()) {
            load(next.get());
        }
        return !entries.isEmpty();
    }

    @Override
    public JsonNode next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return entries.remove();
    }

    private void load(String cursor) {
        try {
            if (!seen.add(cursor) || seen.size() > PAGES_MAX) {
                throw new RestException(0, "the list never ends: the same page comes again");
            }
            var page = source.page(cursor);
            if (!page.entries().isArray()) {
                throw new RestException(0, "the answer holds no list where one belongs");
            }
            page.entries().forEach(entries::add);
            next = page.next();
        } catch (RestException e) {
            throw failure.apply(e);
        }
    }
}
