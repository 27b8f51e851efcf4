// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

// [test->TL-US-3]
class CsvConnectorTest extends ConnectorContract {
    private static final String HEADER = "key,type,title,body,status,parent\n";

    private Path file() {
        return folder.resolve("tracker.csv");
    }

    private CsvConnector open(String text) throws IOException {
        Files.writeString(file(), text);
        return CsvConnector.open(file());
    }

    @Override
    protected Connector filled() throws Exception {
        return open(HEADER
                + "A-1,Epic,First,\"Two\nlines 😀\",Open,\n"
                + "A-2,UserStory,Second,,Closed,A-1\n"
                + "A-3,Task,Third,é,Won't do,A-2\n");
    }

    @Override
    protected Connector empty() throws Exception {
        return open(HEADER);
    }

    @Override
    protected Connector hostile() throws Exception {
        var text = new StringBuilder("key,type,title,body,status,parent,url,created,access_level,tags,author\n");
        for (int i = 0; i < HOSTILE.size(); i++) {
            var cell = "\"" + HOSTILE.get(i).replace("\"", "\"\"").replace("\uD800", "") + "\"";
            text.append("K-%d,task,x%s\n"
                    .formatted(i, (",%s".formatted(cell)).repeat(8))
                    .replace(",x,", ",title " + i + ","));
        }
        return open(text.toString());
    }

    @Override
    protected void changeOne() throws Exception {
        Files.writeString(file(), Files.readString(file()).replace("Second", "2nd"));
    }

    @Override
    protected String changed() {
        return "row:A-2";
    }

    @Override
    protected void removeOne() throws Exception {
        Files.writeString(file(), Files.readString(file()).replaceAll("A-3.*\n", ""));
    }

    @Override
    protected String removed() {
        return "row:A-3";
    }

    @Override
    protected void destroy() throws Exception {
        Files.writeString(file(), "");
    }

    @Test
    void shouldMapEachColumn() throws Exception {
        try (var connector = open("""
                Key,TYPE,title,body,status,parent,implements,specifies,depends_on,implemented_by,author,access_level,url,created,modified,tags,Story points
                CO-1,user story,Low  battery,"Land, when ""low"".",In Review,CO-0,PRD-1;PRD-2,,CO-7; CO-8 ;,src/A.java;src/B.java,Ada <Ada@Example.org>;bob,Confidential,https://tracker/CO-1,2026-01-02,2026-01-02T03:04:05+01:00,a; b ;a,5
                """)) {
            var document = document(connector, "CO-1");
            assertThat(document.type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(document.title()).isEqualTo("Low battery");
            assertThat(document.content()).isEqualTo("Land, when \"low\".");
            assertThat(document.blocks()).containsExactly(new Block(List.of(), ChunkType.BODY, "Land, when \"low\"."));
            assertThat(document.properties())
                    .containsOnlyKeys(
                            PropertyKeys.STATUS,
                            PropertyKeys.SOURCE_STATUS,
                            PropertyKeys.ACCESS_LEVEL,
                            PropertyKeys.SOURCE_URL,
                            PropertyKeys.CREATED_DATE,
                            PropertyKeys.MODIFIED_DATE,
                            PropertyKeys.TAGS,
                            PropertyKeys.AUTHOR)
                    .containsEntry(PropertyKeys.STATUS, "review")
                    .containsEntry(PropertyKeys.SOURCE_STATUS, "In Review")
                    .containsEntry(PropertyKeys.ACCESS_LEVEL, "confidential")
                    .containsEntry(PropertyKeys.SOURCE_URL, "https://tracker/CO-1")
                    .containsEntry(PropertyKeys.CREATED_DATE, ZonedDateTime.parse("2026-01-02T00:00:00Z"))
                    .containsEntry(PropertyKeys.MODIFIED_DATE, ZonedDateTime.parse("2026-01-02T02:04:05Z"))
                    .containsEntry(PropertyKeys.TAGS, List.of("a", "b"))
                    .containsEntry(PropertyKeys.AUTHOR, "Ada, bob");
            assertThat(changes(connector, GraphChange.Person.class))
                    .containsExactly(
                            new GraphChange.Person("ada@example.org", "Ada", "ada@example.org"),
                            new GraphChange.Person("bob", "bob", ""));
            assertThat(links(connector))
                    .containsExactly(
                            "AUTHORED ada@example.org -> CO-1 (declared tracker.csv:2)",
                            "AUTHORED bob -> CO-1 (declared tracker.csv:2)",
                            "PARENT_OF CO-0 -> CO-1 (declared tracker.csv:2)",
                            "IMPLEMENTS CO-1 -> PRD-1 (declared tracker.csv:2)",
                            "IMPLEMENTS CO-1 -> PRD-2 (declared tracker.csv:2)",
                            "DEPENDS_ON CO-1 -> CO-7 (declared tracker.csv:2)",
                            "DEPENDS_ON CO-1 -> CO-8 (declared tracker.csv:2)",
                            "IMPLEMENTS src/A.java -> CO-1 (declared tracker.csv:2)",
                            "IMPLEMENTS src/B.java -> CO-1 (declared tracker.csv:2)");
            assertThat(findings(connector)).isEmpty();
        }
    }

    @Test
    void shouldReportValuesThatAreNotAllowed() throws Exception {
        try (var connector = open(
                "key,type,title,status,access_level,url,created\nA,Task,a,Sleeping,secret,javascript:alert(1),yesterday\n")) {
            assertThat(document(connector, "A").properties())
                    .containsEntry(PropertyKeys.STATUS, "draft")
                    .containsEntry(PropertyKeys.SOURCE_STATUS, "Sleeping")
                    .containsEntry(PropertyKeys.ACCESS_LEVEL, "restricted")
                    .doesNotContainKeys(PropertyKeys.SOURCE_URL, PropertyKeys.CREATED_DATE);
            assertThat(findings(connector))
                    .containsExactly(
                            "invalid: tracker.csv:2: status is `Sleeping`, allowed are draft, review, approved, deprecated and the common words of trackers, for example Open, In Review, Done; it is taken as draft.",
                            "invalid: tracker.csv:2: access_level is `secret`, allowed are public, internal, confidential, restricted; it is taken as restricted.",
                            "invalid: tracker.csv:2: url is `javascript:alert(1)`, allowed are addresses that begin with http:, https: or mailto:; it is left out.",
                            "invalid: tracker.csv:2: created is `yesterday`, allowed are 2026-11-22 or 2026-11-22T09:30:00+01:00; it is left out.");
        }
    }

    @Test
    void shouldGiveParentsFirstAndKeepTheOrderOtherwise() throws Exception {
        try (var connector =
                open("key,type,title,parent\nD,Task,d,C\nB,Epic,b,ELSEWHERE\nC,Task,c,B;A\nA,Epic,a,\nE,Task,e,\n")) {
            assertThat(records(connector).stream().map(SourceRecord::path))
                    .containsExactly("row:B", "row:A", "row:C", "row:D", "row:E");
            assertThat(links(connector)).contains("PARENT_OF ELSEWHERE -> B (declared tracker.csv:3)");
        }
    }

    @Test
    void shouldOrderADeepChain() throws Exception {
        var text = new StringBuilder("key,type,title,parent\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("K%d,Task,t,K%d\n".formatted(i, i + 1));
        }
        try (var connector = open(text.toString())) {
            assertThat(records(connector).get(0).path()).isEqualTo("row:K19999");
        }
    }

    @Test
    void shouldReadAMarkWindowsLineEndsAndBlankLines() throws Exception {
        try (var connector = open("\uFEFFkey,type,title\r\n\r\nÄ-1,Epic,\"a\r\nb\"\r\n\r\nB,Epic,😀\r\n")) {
            assertThat(document(connector, "Ä-1").title()).isEqualTo("a b");
            assertThat(document(connector, "B").title()).isEqualTo("😀");
        }
    }

    @Test
    void shouldTakeFormulasAsText() throws Exception {
        try (var connector = open("key,type,title\n=1+1,Epic,\"=HYPERLINK(\"\"x\"\")\"\n")) {
            assertThat(document(connector, "=1+1").title()).isEqualTo("=HYPERLINK(\"x\")");
        }
    }

    @Test
    void shouldFindATitleOnlyRowByItsTitle() throws Exception {
        try (var connector = open("key,type,title\nA,Epic,Only a title\n")) {
            assertThat(document(connector, "A").blocks())
                    .containsExactly(new Block(List.of(), ChunkType.HEADER, "Only a title"));
        }
    }

    @Test
    void shouldNoticeThatTheFileChangedWhileItWasRead() throws Exception {
        try (var connector = filled()) {
            var record = records(connector).get(1);
            Files.writeString(file(), "x".repeat(30) + Files.readString(file()));
            assertThatThrownBy(() -> record.content().load()).isInstanceOf(IOException.class);
        }
    }

    record Bad(String name, byte[] text, String message) {
        Bad(String name, String text, String message) {
            this(name, text.getBytes(StandardCharsets.UTF_8), message);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Bad> badFiles() {
        var allowed =
                "Product, Epic, PRD, UserStory, Task, TechSpec, Code, Test, Commit, PullRequest, Email, Ticket, Page";
        return List.of(
                new Bad(
                        "empty",
                        "",
                        "tracker.csv is empty: its first line must name the columns, at least key, type, title."),
                new Bad(
                        "missing column",
                        "key,name\nA,a\n",
                        "tracker.csv line 1: column type is missing; required are key, type, title, and the file has key, name."),
                new Bad(
                        "column twice",
                        "key,type,title,Key\nA,Epic,a,B\n",
                        "tracker.csv line 1: column key appears twice; keep one of them."),
                new Bad(
                        "duplicate key",
                        "key,type,title\nA,Epic,a\n\nB,Epic,\"b\nb\"\nA,Epic,again\n",
                        "tracker.csv line 6: key `A` is already in line 2; each row needs a key of its own."),
                new Bad(
                        "duplicate key at the end",
                        "key,type,title\nA,Epic,a\nA,Epic,again",
                        "tracker.csv line 3: key `A` is already in line 2; each row needs a key of its own."),
                new Bad(
                        "open quote",
                        "key,type,title\nA,Epic,a\nB,Epic,\"b\nC,Epic,c\n",
                        "tracker.csv line 3: a quote that opens in this row is never closed."),
                new Bad(
                        "text after quote",
                        "key,type,title\nA,Epic,\"a\" b\n",
                        "tracker.csv line 2: text follows a closing quote; double the quotes inside a quoted cell."),
                new Bad(
                        "cycle",
                        "key,type,title,parent\nA,Task,a,C\nB,Task,b,A\nC,Task,c,B\n",
                        "tracker.csv line 2: column parent makes a cycle, each has the next as a child: A → B → C → A."),
                new Bad(
                        "own parent",
                        "key,type,title,parent\nA,Task,a,A\n",
                        "tracker.csv line 2: column parent makes a cycle, each has the next as a child: A → A."),
                new Bad(
                        "unknown type",
                        "key,type,title\nA,Feature,a\n",
                        "tracker.csv line 2: column type is `Feature`; allowed are " + allowed + "."),
                new Bad(
                        "no key",
                        "key,type,title\n ,Epic,a\n",
                        "tracker.csv line 2: column key is empty; every row needs one."),
                new Bad(
                        "no title",
                        "key,type,title\nA,Epic,\n",
                        "tracker.csv line 2: column title is empty; every row needs one."),
                new Bad(
                        "long key",
                        "key,type,title\n" + "K".repeat(1_025) + ",Epic,a\n",
                        "tracker.csv line 2: column key is `" + "K".repeat(99)
                                + "…`; allowed is one printable line of at most 1024 characters."),
                new Bad(
                        "key over two lines",
                        "key,type,title\n\"A\nB\",Epic,a\n",
                        "tracker.csv line 2: column key is `A B`; allowed is one printable line of at most 1024 characters."),
                new Bad(
                        "too many cells",
                        "key,type,title\nA,Epic,one,two\n",
                        "tracker.csv line 2 has 4 cells, the header has 3: put quotes around a cell that holds a comma."),
                new Bad(
                        "huge cell",
                        "key,type,title,Body\nB,Epic,b,\nA,Epic,a," + "x".repeat(10_000_000) + "\n",
                        "tracker.csv line 3: column Body holds 10.0 million characters, allowed is 1.0 million in one cell."),
                new Bad(
                        "quote that swallows the file",
                        "key,type,title\nA,Epic,a\nB,Epic,\"b\n" + "C,Epic,c\n".repeat(4_000_000),
                        "tracker.csv line 3: the row that begins here is longer than 32 million characters; a quote is probably not closed."),
                new Bad(
                        "Latin-1",
                        ("key,type,title\nA,Epic,a\n" + "# x\n".repeat(0) + "B,Epic,Grüße\n")
                                .getBytes(StandardCharsets.ISO_8859_1),
                        "tracker.csv line 3 is not UTF-8: save the file as UTF-8."),
                new Bad(
                        "semicolons",
                        "key;type;title\nA;Epic;a\n",
                        "tracker.csv line 1: column key is missing; required are key, type, title, and the file has key;type;title."));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void shouldRefuseAFileAsAWholeWithOneSentence(Bad bad) throws Exception {
        Files.write(file(), bad.text());
        try (var connector = CsvConnector.open(file())) {
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOfSatisfying(
                            SourceException.class, e -> assertThat(e.isUsage()).isFalse())
                    .hasMessage(bad.message());
        }
    }

    @Test
    void shouldReadADeepErrorAtItsLine() throws Exception {
        var text = "key,type,title\n" + "K%d,Epic,t\n".repeat(20_000).replace("%d", "x");
        var numbered = new StringBuilder("key,type,title\n");
        for (int i = 0; i < 20_000; i++) {
            numbered.append("K").append(i).append(",Epic,t\n");
        }
        assertThat(text).isNotEmpty();
        Files.write(file(), (numbered + "L,Epic,ü\n").getBytes(StandardCharsets.ISO_8859_1));
        try (var connector = CsvConnector.open(file())) {
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("line 20002 is not UTF-8");
        }
    }

    @Test
    void shouldReadARealTracker() throws Exception {
        var tracker = System.getProperty("throughline.tracker");
        org.junit.jupiter.api.Assumptions.assumeTrue(tracker != null, "no tracker is named by throughline.tracker");
        try (var connector = CsvConnector.open(Path.of(String.valueOf(tracker)))) {
            assertThat(changes(connector, GraphChange.Document.class).stream()
                            .collect(Collectors.groupingBy(
                                    document -> document.type().label(), Collectors.counting())))
                    .isEqualTo(java.util.Map.of(
                            "Product", 1L, "Epic", 25L, "UserStory", 99L, "TechSpec", 211L, "Task", 63L));
        }
    }
}
