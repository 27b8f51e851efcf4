// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import java.util.Collection;
import java.util.List;

/**
 * Events, each looked into at least once. A worker takes some, for the length of a lease which it renews while it lives, and
 * reports on each; what a worker takes with it when it dies comes back. Safe for use by many threads and processes.
 *
 * <p>Every method throws a {@link QueueException} when the queue is away.
 */
// [impl->TL-US-32]
public interface EventQueue extends AutoCloseable {
    /** Takes an event in; when this returns it outlives us. @return false when it was put before, which changes nothing */
    boolean put(Event event);

    /** Claims events that are due, the oldest first; none when there are none. @param limit 1 to 1,000 */
    List<Claim> take(int limit);

    /** Begins the leases anew; a claim that somebody else has by now is passed over. */
    void renew(Collection<Claim> claims);

    /** They were looked into and need not be kept. */
    void done(Collection<Claim> claims);

    /** It comes back after a pause, or is a dead letter when that was the last try. @param reason one sentence */
    void failed(Claim claim, String reason);

    /** It becomes a dead letter at once, because another try would change nothing. @param reason one sentence */
    void setAside(Claim claim, String reason);

    /** The newest first. */
    List<DeadLetter> deadLetters(int limit);

    /** Dead letters become due again. @param ids none means all @return how many did */
    int replay(Collection<String> ids);

    QueueState state();

    @Override
    void close();
}
