// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BesideTest {
    @Test
    void shouldGoOnWhileTheTaskRuns() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
        var goOn = new CountDownLatch(1);
        var result = Beside.begin(() -> {
            await(goOn);
            return "done";
        });
        goOn.countDown();
        assertThat(result.get()).isEqualTo("done");
    }

    @Test
    void shouldThrowWhatTheTaskThrew() {
        Supplier<Object> result = Beside.begin(() -> {
            throw new IllegalArgumentException("stopped");
        });
        assertThatThrownBy(result::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stopped");
    }

    @Test
    void shouldDoItselfWhatNoThreadIsFreeFor() {
        var goOn = new CountDownLatch(1);
        int threads = Runtime.getRuntime().availableProcessors() - 1;
        var waiting = IntStream.range(0, threads)
                .mapToObj(i -> Beside.begin(() -> {
                    await(goOn);
                    return Thread.currentThread();
                }))
                .toList();
        var mine = Beside.begin(Thread::currentThread);
        assertThat(mine.get()).isSameAs(Thread.currentThread());
        goOn.countDown();
        assertThat(waiting).allSatisfy(one -> assertThat(one.get()).isNotSameAs(Thread.currentThread()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
