// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.connector.rest.TestService;
import io.throughline.ingest.connector.rest.TestService.Reply;
import io.throughline.ingest.store.LockedGraph;
import io.throughline.queue.DeadLetter;
import io.throughline.queue.Event;
import io.throughline.queue.EventQueue;
import io.throughline.queue.EventQueues;
import io.throughline.queue.QueueState;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.SessionConfig;

/** A tracker that changes, events of it in a queue, and a worker; the database is a real one. */
// [test->TL-US-31] [test->TL-US-32]
@Timeout(180)
class EventWorkerIT {
    /** Summary and time of change by key. */
    private final Map<String, String[]> issues = new TreeMap<>();

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final FakeEmbedder embedder = new FakeEmbedder();
    private TestDatabase database;
    private TestService tracker;
    private EventQueue queue;
    private EventWorker worker;
    private int delivery;
    private int forbidden = 404;

    @BeforeEach
    void start() throws IOException {
        database = TestDatabase.empty();
        tracker = new TestService().answering(this::answer);
        queue = EventQueues.open(database.driver(), SessionConfig.defaultConfig(), "");
        worker = EventWorker.on(queue, database.driver(), () -> embedder, IngestOptions.defaults(), notes::add);
        for (var number = 1; number <= 3; number++) {
            issue("SHOP-" + number, "Story number " + number, 1);
        }
        ingest("");
        tracker.asked().clear();
    }

    @AfterEach
    void stop() {
        worker.close();
        queue.close();
        tracker.close();
    }

    private void issue(String key, String summary, int version) {
        issues.put(key, new String[] {summary, "2026-01-02T03:04:%02d.000+0000".formatted(version)});
    }

    private Reply answer(String path) {
        if (path.startsWith("/rest/api/2/serverInfo")) {
            return Reply.json("{\"deploymentType\": \"Cloud\"}");
        }
        if (path.startsWith("/rest/api/2/field")) {
            return Reply.json("[]");
        }
        if (path.startsWith("/rest/api/3/search/jql")) {
            return Reply.json("{\"issues\": [%s], \"isLast\": true}"
                    .formatted(String.join(
                            ", ", issues.keySet().stream().map(this::json).toList())));
        }
        var key = path.replaceFirst("/rest/api/3/issue/([^/?]*).*", "$1").replaceFirst("^1000(\\d)$", "SHOP-$1");
        if (!issues.containsKey(key)) {
            return Reply.status(forbidden);
        }
        if (path.contains("/changelog")) {
            return Reply.json("{\"values\": [], \"total\": 0}");
        }
        return Reply.json(path.contains("/comment") ? "{\"comments\": [], \"total\": 0}" : json(key));
    }

    private String json(String key) {
        var issue = java.util.Objects.requireNonNull(issues.get(key));
        return """
                {"key": "%s", "fields": {"summary": "%s", "updated": "%s", "issuetype": {"name": "Story"},
                 "description": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "%s"}]}]}}}""".formatted(key, issue[0], issue[1], issue[0]);
    }

    private IngestReport ingest(String mapping) {
        try (var source = Connectors.open("jira:" + tracker.address() + "?project=SHOP" + mapping)) {
            return Ingest.on(database.driver(), embedder)
                    .run(List.of(source), IngestOptions.defaults(), ProgressListener.none());
        }
    }

    private void event(String body) {
        delivery++;
        assertThat(queue.put(new Event(
                        "jira:" + delivery,
                        "jira",
                        "",
                        body,
                        Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS))))
                .isTrue();
    }

    private void updated(String key) {
        event("{\"webhookEvent\": \"jira:issue_updated\", \"issue\": {\"key\": \"%s\"}}".formatted(key));
    }

    private List<String> titles() {
        return database.texts(
                "MATCH (d:Document) WHERE d.validTo IS NULL AND d.sourceId STARTS WITH 'jira' RETURN d.title");
    }

    @Test
    void shouldBringInJustWhatAnEventNames() {
        issue("SHOP-2", "Pay by card", 9);
        issue("SHOP-4", "Pay by phone", 9);
        issue("SHOP-1", "Changed, and nobody said so", 9);
        updated("SHOP-2");
        updated("SHOP-4");

        assertThat(worker.step()).isTrue();

        assertThat(titles()).containsExactly("Pay by card", "Pay by phone", "Story number 1", "Story number 3");
        assertThat(tracker.asked())
                .noneMatch(path -> path.contains("search") || path.contains("SHOP-1") || path.contains("SHOP-3"));
        assertThat(
                        database.value(
                                "MATCH (c:Chunk) WHERE c.content CONTAINS 'Pay by' AND c.embedding IS NOT NULL RETURN count(c)"))
                .isEqualTo(2L);
        assertThat(queue.state()).isEqualTo(new QueueState(0, 0, 0));
        assertThat(notes).containsExactly("Events: 2 looked into, 2 items brought in, 0 gone.");
        assertThat(worker.step()).isFalse();
    }

    @Test
    void shouldLeaveTheGraphAsAWholeRunWouldAndOutOfTheHistory() {
        issue("SHOP-2", "Pay by card", 9);
        issue("SHOP-4", "Pay by phone", 9);
        issues.remove("SHOP-3");
        updated("SHOP-2");
        updated("SHOP-4");
        updated("SHOP-3");
        worker.step();
        var runs = IngestHistory.of(database.driver()).runs(10).size();

        var report = ingest("");

        assertThat(runs).isEqualTo(1);
        assertThat(report.items().skipped()).isEqualTo(3);
        assertThat(report.items().written() + report.items().gone()).isZero();
    }

    @Test
    void shouldMakeATombstoneOfWhatIsGoneWhateverTheEventSays() {
        issues.remove("SHOP-2");
        updated("SHOP-2");
        event("{\"webhookEvent\": \"jira:issue_deleted\", \"issue\": {\"key\": \"SHOP-3\"}}");

        worker.step();

        assertThat(titles()).containsExactly("Story number 1", "Story number 3");
        assertThat(database.value(
                        "MATCH (d:Document {key: 'SHOP-2'}) RETURN d.validTo IS NOT NULL AND NOT (d)-[:HAS_CHUNK]->()"))
                .isEqualTo(true);
    }

    @Test
    void shouldNotMindEventsThatComeTwiceLateOrInAnotherOrder() {
        issue("SHOP-2", "The last word", 9);
        for (var times = 0; times < 3; times++) {
            event(
                    "{\"webhookEvent\": \"jira:issue_created\", \"issue\": {\"key\": \"SHOP-2\", \"fields\": {\"summary\": \"The first word %d\"}}}"
                            .formatted(times));
        }

        worker.step();

        assertThat(titles()).contains("The last word").noneMatch(title -> title.startsWith("The first"));
        assertThat(tracker.asked().stream().filter(path -> path.matches(".*/issue/SHOP-2$")))
                .hasSize(1);
    }

    @Test
    void shouldFindTheIssueOfAComment() {
        issue("SHOP-1", "With a comment", 9);
        event(
                "{\"webhookEvent\": \"comment_created\", \"comment\": {\"self\": \"https://x/rest/api/2/issue/10001/comment/5\"}}");

        worker.step();

        assertThat(titles()).contains("With a comment");
    }

    @Test
    void shouldKeepTheMappingOfTheSource() {
        ingest("&type.Story=PRD");
        issue("SHOP-1", "Still a PRD", 9);
        updated("SHOP-1");

        worker.step();

        assertThat(database.value("MATCH (d:PRD {title: 'Still a PRD'}) RETURN count(d)"))
                .isEqualTo(1L);
    }

    @Test
    void shouldSetAsideWhatNobodyIngestsUntilSomebodyDoes() {
        updated("CRM-1");
        updated("SHOP-1");
        event("{\"webhookEvent\": \"jira:issue_updated\"}");
        event("{\"webhookEvent\": \"user_created\"}");

        worker.step();

        assertThat(queue.deadLetters(10))
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder(
                        "Nobody ingests CRM of jira: ingest it and replay the event, or let the webhook be.",
                        "The event jira:issue_updated names no issue.");
        assertThat(queue.state()).isEqualTo(new QueueState(0, 0, 2));
        assertThat(tracker.asked()).noneMatch(path -> path.contains("CRM"));
    }

    @Test
    void shouldTryAgainLaterWhatTheSourceDoesNotSay() {
        forbidden = 403;
        issues.remove("SHOP-1");
        issue("SHOP-2", "Pay by card", 9);
        updated("SHOP-1");
        updated("SHOP-2");

        worker.step();

        // What cannot be read is not gone, and does not hold up the rest.
        assertThat(titles()).containsExactly("Pay by card", "Story number 1", "Story number 3");
        assertThat(queue.state()).isEqualTo(new QueueState(1, 0, 0));
        assertThat(database.value("MATCH (e:QueuedEvent {state: 'waiting'}) RETURN e.failures"))
                .isEqualTo(1L);
        assertThat(notes).anyMatch(note -> note.contains("lets nobody read this without a token"));
    }

    @Test
    void shouldWaitWhileARunIsWriting() throws Exception {
        issue("SHOP-2", "Pay by card", 9);
        updated("SHOP-2");
        CompletableFuture<Boolean> step;
        try (var run = LockedGraph.lock(database.driver(), ZonedDateTime.now(ZoneOffset.UTC))) {
            assertThat(run).isNotNull();
            step = CompletableFuture.supplyAsync(worker::step);
            Thread.sleep(1_500);
            assertThat(step).isNotDone();
            assertThat(titles()).doesNotContain("Pay by card");
            issue("SHOP-2", "Changed while it waited", 10);
        }

        assertThat(step.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(titles()).contains("Changed while it waited");
        assertThat(queue.state()).isEqualTo(new QueueState(0, 0, 0));
    }

    @Test
    void shouldLoseNothingOfABurstThatSeveralWorkersShare() throws Exception {
        for (var number = 1; number <= 40; number++) {
            issue("SHOP-" + number, "Burst " + number, 20);
        }
        for (var event = 0; event < 1_000; event++) {
            updated("SHOP-" + (1 + event % 40));
        }
        var workers = new ArrayList<EventWorker>();
        var running = new ArrayList<Thread>();
        for (var i = 0; i < 2; i++) {
            var one = EventWorker.on(queue, database.driver(), () -> embedder, IngestOptions.defaults(), notes::add);
            workers.add(one);
            running.add(new Thread(one::run));
        }
        running.forEach(Thread::start);
        while (!queue.state().equals(new QueueState(0, 0, 0))) {
            Thread.sleep(200);
        }
        workers.forEach(EventWorker::close);
        for (var thread : running) {
            thread.join();
        }

        assertThat(titles()).hasSize(40).allMatch(title -> title.startsWith("Burst"));
        assertThat(database.value("MATCH (e:QueuedEvent {state: 'done'}) RETURN count(e)"))
                .isEqualTo(1_000L);
        assertThat(ingest("").items().written()).isZero();
    }
}
