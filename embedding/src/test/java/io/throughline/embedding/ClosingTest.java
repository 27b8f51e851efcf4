// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClosingTest {
    /** Tokenised in a moment, embedded in many seconds. */
    private static final List<String> MUCH = Collections.nCopies(1_000, "word ".repeat(200));

    @Test
    void shouldRefuseWorkAfterClosing() {
        var embedder = Embedders.open(BundledModel.MINILM, 1);
        embedder.close();
        embedder.close();
        assertThat(embedder.card().dimensions()).isEqualTo(384);
        assertClosed(() -> embedder.countTokens("a"));
        assertClosed(() -> embedder.embedQuery("a"));
        assertClosed(() -> embedder.embedPassages(List.of("a")));
    }

    /** A session closed under a running call would take the process down, and this test with it. */
    @Test
    @Timeout(120)
    void shouldEndWhatIsUnderWayWhenClosed() throws Exception {
        var embedder = Embedders.open(BundledModel.MINILM, 2);
        var caller = Executors.newSingleThreadExecutor();
        try {
            var endless = caller.submit(() -> embedder.embedPassages(MUCH));
            TimeUnit.MILLISECONDS.sleep(1_000);
            embedder.close();
            assertThatThrownBy(endless::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The embedder is closed.");
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void shouldStopWhenInterrupted() throws Exception {
        try (var embedder = Embedders.open(BundledModel.MINILM, 2)) {
            var caller = new Thread(() -> {
                assertThatThrownBy(() -> embedder.embedPassages(MUCH)).hasMessage("Embedding was interrupted.");
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            });
            var failure = new Throwable[1];
            caller.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
            caller.start();
            TimeUnit.MILLISECONDS.sleep(1_000);
            caller.interrupt();
            caller.join(120_000);
            assertThat(caller.isAlive()).isFalse();
            assertThat(failure[0]).isNull();
            assertThat(embedder.embedPassages(List.of("still here"))).hasSize(1);
        }
    }

    private static void assertClosed(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessage("The embedder is closed.");
    }
}
