// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.request;

import graphql.GraphQLContext;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Who asks, and what is left of the time and of the rows that one request may use. */
public final class RequestScope {
    private final String principal;
    private final Duration timeLimit;
    private final int rowsMax;
    private final long startNanos = System.nanoTime();
    private final AtomicInteger rows = new AtomicInteger();

    public RequestScope(String principal, Duration timeLimit, int rowsMax) {
        this.principal = principal;
        this.timeLimit = timeLimit;
        this.rowsMax = rowsMax;
    }

    /** The scope that the door put into the context of a request. */
    public static RequestScope of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(RequestScope.class), "no request scope");
    }

    public void putInto(GraphQLContext.Builder context) {
        context.of(RequestScope.class, this);
    }

    /** The user id whose rights every statement applies. */
    public String principal() {
        return principal;
    }

    /**
     * The time that is left, at least one millisecond.
     *
     * @throws RequestException when none is left
     */
    public Duration timeLeft() {
        var left = timeLimit.minusNanos(System.nanoTime() - startNanos).truncatedTo(ChronoUnit.MILLIS);
        if (left.isNegative() || left.isZero()) {
            throw timedOut();
        }
        return left;
    }

    public RequestException timedOut() {
        return RequestException.timeout(
                "The request took longer than %d ms: ask for smaller pages, fewer levels or a smaller depth."
                        .formatted(timeLimit.toMillis()));
    }

    /** @throws RequestException when the request has used more rows than it may */
    public void useRows(int count) {
        if (rows.addAndGet(count) > rowsMax) {
            throw RequestException.badRequest(
                    "The request asks for more than %d rows: ask for smaller pages, fewer levels or fewer aliases."
                            .formatted(rowsMax));
        }
    }
}
