// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every queue holds. */
// [test->TL-US-32]
@Timeout(120)
abstract class EventQueueContract {
    private static final Duration LEASE = Duration.ofMillis(700);
    static final QueueRules RULES =
            new QueueRules(LEASE, 3, Duration.ofMillis(400), 4, Duration.ofDays(1), Duration.ofDays(1));

    private final List<EventQueue> opened = new ArrayList<>();
    private EventQueue queue;

    /** Another worker's or service's view of the same queue. */
    abstract EventQueue open(QueueRules rules);

    abstract void empty();

    @BeforeEach
    void start() {
        empty();
        queue = another();
    }

    @AfterEach
    void stop() {
        opened.forEach(EventQueue::close);
    }

    private EventQueue another() {
        var another = open(RULES);
        opened.add(another);
        return another;
    }

    static Event event(String id) {
        return new Event(
                id, "github", "issues", "{\"zen\": \"Grüße \\u0000 🚀\"}", Instant.ofEpochMilli(1_700_000_000_123L));
    }

    @Test
    void shouldGiveWhatWasPut() {
        assertThat(queue.put(event("github:1"))).isTrue();

        var claims = queue.take(10);

        assertThat(claims).extracting(Claim::event).containsExactly(event("github:1"));
        assertThat(claims.get(0).failures()).isZero();
        assertThat(queue.state()).isEqualTo(new QueueState(0, 1, 0));
        queue.done(claims);
        assertThat(queue.state()).isEqualTo(new QueueState(0, 0, 0));
        assertThat(queue.take(10)).isEmpty();
    }

    @Test
    void shouldKnowADeliveryAgainAlsoWhenItIsDone() {
        assertThat(queue.put(event("github:1"))).isTrue();
        assertThat(another().put(event("github:1"))).isFalse();
        queue.done(queue.take(10));

        assertThat(queue.put(event("github:1"))).isFalse();
        assertThat(queue.take(10)).isEmpty();
    }

    @Test
    void shouldKeepToTheLimitAndTheOrder() {
        for (var i = 0; i < 5; i++) {
            queue.put(event("github:" + i));
        }

        assertThat(queue.take(2))
                .extracting(claim -> claim.event().id())
                .containsExactlyInAnyOrder("github:0", "github:1");
        assertThat(queue.take(10)).hasSize(3);
    }

    @Test
    void shouldGiveBackWhatADeadWorkerTook() throws InterruptedException {
        queue.put(event("github:1"));
        var dead = another();
        assertThat(dead.take(10)).hasSize(1);
        assertThat(queue.take(10)).isEmpty();

        Thread.sleep(LEASE.toMillis() + 100);

        assertThat(queue.take(10)).extracting(Claim::event).containsExactly(event("github:1"));
    }

    @Test
    void shouldLeaveAWorkerWhatItRenews() throws InterruptedException {
        queue.put(event("github:1"));
        var mine = queue.take(10);
        for (var beat = 0; beat < 5; beat++) {
            Thread.sleep(LEASE.toMillis() / 3);
            queue.renew(mine);
        }

        assertThat(another().take(10)).isEmpty();
    }

    @Test
    void shouldPassOverAClaimThatSomebodyElseHas() throws InterruptedException {
        queue.put(event("github:1"));
        var old = queue.take(10);
        Thread.sleep(LEASE.toMillis() + 100);
        var other = another();
        var now = other.take(10);
        assertThat(now).hasSize(1);

        queue.renew(old);
        other.done(now);
        queue.failed(old.get(0), "too late");

        assertThat(queue.state()).isEqualTo(new QueueState(0, 0, 0));
    }

    @Test
    void shouldRetryAfterAPauseAndGiveUpAfterThreeTries() throws InterruptedException {
        queue.put(event("github:1"));
        for (var failures = 0; failures < 3; failures++) {
            var claims = await(queue);
            assertThat(claims).extracting(Claim::failures).containsExactly(failures);
            queue.failed(claims.get(0), "The tracker is away.");
            assertThat(queue.take(10)).isEmpty();
        }
        Thread.sleep(500);

        assertThat(queue.take(10)).isEmpty();
        assertThat(queue.deadLetters(10))
                .containsExactly(new DeadLetter(
                        "github:1", "github", "issues", event("x").receivedAt(), 3, "The tracker is away."));
        assertThat(queue.state()).isEqualTo(new QueueState(0, 0, 1));
    }

    @Test
    void shouldReplayDeadLetters() {
        for (var i = 0; i < 3; i++) {
            queue.put(event("github:" + i));
        }
        queue.take(10).forEach(claim -> queue.setAside(claim, "Nobody ingests this."));
        assertThat(queue.deadLetters(2))
                .hasSize(2)
                .extracting(DeadLetter::failures)
                .containsOnly(0);

        assertThat(queue.replay(Set.of("github:1", "github:unknown"))).isEqualTo(1);
        assertThat(queue.take(10)).extracting(Claim::event).containsExactly(event("github:1"));
        assertThat(queue.replay(Set.of())).isEqualTo(2);
        assertThat(queue.take(10)).hasSize(2);
        assertThat(queue.deadLetters(10)).isEmpty();
    }

    @Test
    void shouldSetAsideWhatKillsItsWorkers() throws InterruptedException {
        queue.put(event("github:1"));
        for (var killed = 0; killed < RULES.claimsMax(); killed++) {
            assertThat(queue.take(10)).hasSize(1);
            Thread.sleep(LEASE.toMillis() + 50);
        }

        assertThat(queue.take(10)).isEmpty();
        assertThat(queue.deadLetters(10))
                .extracting(DeadLetter::reason)
                .containsExactly("It was taken 4 times by workers that ended before they reported on it.");
    }

    @Test
    void shouldGiveEachEventToOneOfManyWorkers() throws Exception {
        var ids = IntStream.range(0, 200).mapToObj(i -> "github:" + i).toList();
        var seen = new ConcurrentLinkedQueue<String>();
        var pool = Executors.newFixedThreadPool(6);
        var work = new ArrayList<Callable<Void>>();
        for (var service = 0; service < 2; service++) {
            var service0 = another();
            work.add(() -> {
                ids.forEach(id -> service0.put(event(id)));
                return null;
            });
        }
        // A long lease: on a busy machine a short one ends while an honest worker waits for its turn.
        var patient = new QueueRules(Duration.ofMinutes(5), 3, LEASE, 4, Duration.ofDays(1), Duration.ofDays(1));
        for (var worker = 0; worker < 4; worker++) {
            var worker0 = open(patient);
            opened.add(worker0);
            work.add(() -> {
                while (seen.size() < ids.size()) {
                    var claims = worker0.take(7);
                    claims.forEach(claim -> seen.add(claim.event().id()));
                    worker0.done(claims);
                }
                return null;
            });
        }
        for (var result : pool.invokeAll(work)) {
            result.get();
        }
        pool.shutdown();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(queue.state()).isEqualTo(new QueueState(0, 0, 0));
    }

    private static List<Claim> await(EventQueue queue) throws InterruptedException {
        var giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var claims = queue.take(10);
        while (claims.isEmpty() && System.nanoTime() < giveUp) {
            Thread.sleep(20);
            claims = queue.take(10);
        }
        return claims;
    }
}
