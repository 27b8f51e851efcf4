// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.throughline.plugin.graph.EmbeddedDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to call us wrongly, with the one sentence that the caller gets. */
// [test->TL-US-17]
class ArgumentContractIT {
    private static final String OPTIONS =
            "limit, passages, types, products, statuses, tags, modifiedAfter, modifiedBefore, asOf, weights, fusion, diversity, "
                    + "neighbours, candidates, explain";

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.cleared();
        database.run("CREATE (:User {userId: 'ann', role: 'admin', status: 'active', accessLevel: 'restricted'})");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            null, null, 'ann', {}                          | `query` is null, a STRING is needed ("" when only the vector is searched).
            ' ', null, 'ann', {}                           | `query` is blank and `vector` is null, at least one of them is needed.
            'a', null, null, {}                            | `principal` is null, the id of a user is needed.
            'a', null, 'ann', null                         | `options` is null, a MAP is needed: leave it out or pass {}.
            'a', [], 'ann', {}                             | `vector` has 0 dimensions, the index `chunk_embedding` holds vectors of 4.
            'a', [1.0, 0.0, 0.0], 'ann', {}                | `vector` has 3 dimensions, the index `chunk_embedding` holds vectors of 4.
            'a', [1.0, 0.0, 0.0], 'nobody', {}             | `vector` has 3 dimensions, the index `chunk_embedding` holds vectors of 4.
            'a', [0.0, 0.0, 0.0, 0.0], 'ann', {}           | `vector` has length 0, a direction is needed.
            'a', [1.0, 0.0/0.0, 0.0, 0.0], 'ann', {}       | `vector` holds the FLOAT NaN at index 1, a finite FLOAT is needed.
            'a', [1.0, 0.0, 1.0/0.0, 0.0], 'ann', {}       | `vector` holds the FLOAT Infinity at index 2, a finite FLOAT is needed.
            'a', [1.0, 0.0, 0.0, 1e300], 'ann', {}         | `vector` holds the FLOAT 1.0E300 at index 3, a finite FLOAT is needed.
            'a', [1.0, null, 0.0, 0.0], 'ann', {}          | `vector` holds null at index 1, a finite FLOAT is needed.
            'a', null, 'ann', {limit: 0}                   | `limit` is 0, allowed is 1 to 1000.
            'a', null, 'ann', {limit: -1}                  | `limit` is -1, allowed is 1 to 1000.
            'a', null, 'ann', {limit: 1001}                | `limit` is 1001, allowed is 1 to 1000.
            'a', null, 'ann', {limit: 1000000000}          | `limit` is 1000000000, allowed is 1 to 1000.
            'a', null, 'ann', {limit: 9223372036854775807} | `limit` is 9223372036854775807, allowed is 1 to 1000.
            'a', null, 'ann', {limit: 1.5}                 | `limit` is the FLOAT 1.5, an INTEGER from 1 to 1000 is needed.
            'a', null, 'ann', {limit: 0.0/0.0}             | `limit` is the FLOAT NaN, an INTEGER from 1 to 1000 is needed.
            'a', null, 'ann', {limit: 'ten'}               | `limit` is the STRING "ten", an INTEGER from 1 to 1000 is needed.
            'a', null, 'ann', {limit: null}                | `limit` is null, an INTEGER from 1 to 1000 is needed.
            'a', null, 'ann', {passages: -1}               | `passages` is -1, allowed is 0 to 20.
            'a', null, 'ann', {passages: 21}               | `passages` is 21, allowed is 0 to 20.
            'a', null, 'ann', {passages: [3]}              | `passages` is a LIST of 1, an INTEGER from 0 to 20 is needed.
            'a', null, 'ann', {Limit: 3}                   | Unknown option `Limit`, allowed are @OPTIONS@.
            'a', null, 'ann', {`a%sb`: 3}                  | Unknown option `a%sb`, allowed are @OPTIONS@.
            'a', null, 'ann', {types: 'Epic'}              | `types` is the STRING "Epic", a LIST of STRING is needed.
            'a', null, 'ann', {types: null}                | `types` is null, a LIST of STRING is needed.
            'a', null, 'ann', {types: [1]}                 | `types` holds the INTEGER 1, a LIST of STRING is needed.
            'a', null, 'ann', {types: ['Epic', 'Foo']}     | `types` holds the STRING "Foo", allowed are Product, Epic, PRD, UserStory, Task, TechSpec, Code, Test, Commit, PullRequest, Email, Ticket, Page.
            'a', null, 'ann', {products: [null]}           | `products` holds null, a LIST of STRING is needed.
            'a', null, 'ann', {statuses: {a: 1}}           | `statuses` is a MAP, a LIST of STRING is needed.
            'a', null, 'ann', {tags: true}                 | `tags` is the BOOLEAN true, a LIST of STRING is needed.
            'a', null, 'ann', {tags: range(0, 1000)}       | `tags` holds 1001 values, allowed are at most 1000.
            'a', null, 'ann', {modifiedAfter: 3}           | `modifiedAfter` is the INTEGER 3, a ZONED DATETIME is needed.
            'a', null, 'ann', {modifiedBefore: 'noon'}     | `modifiedBefore` is the STRING "noon", a ZONED DATETIME such as 2026-01-31T12:00:00Z is needed.
            'a', null, 'ann', {asOf: duration('P1D')}      | `asOf` is a value of another type, a ZONED DATETIME is needed.
            'a', null, 'ann', {weights: 1}                 | `weights` is the INTEGER 1, a MAP of vector, text, graph is needed.
            'a', null, 'ann', {weights: {words: 1}}        | Unknown option `weights.words`, allowed are vector, text, graph.
            'a', null, 'ann', {weights: {text: -0.1}}      | `weights.text` is -0.1, allowed is 0 to 10.
            'a', null, 'ann', {weights: {vector: 11}}      | `weights.vector` is 11, allowed is 0 to 10.
            'a', null, 'ann', {weights: {graph: 2}}        | `weights.graph` is 2, allowed is 0 to 1.
            'a', null, 'ann', {weights: {graph: 0.0/0.0}}  | `weights.graph` is NaN, allowed is 0 to 1.
            'a', null, 'ann', {weights: {graph: 'high'}}   | `weights.graph` is the STRING "high", a FLOAT from 0 to 1 is needed.
            'a', null, 'ann', {weights: {text: 0, vector: 0}} | `weights.vector` and `weights.text` are both 0, one of them must be above 0.
            'a', null, 'ann', {fusion: 'best'}             | `fusion` is the STRING "best", allowed are calibrated, rrf.
            'a', null, 'ann', {diversity: 1.1}             | `diversity` is 1.1, allowed is 0 to 1.
            'a', null, 'ann', {neighbours: 6}              | `neighbours` is 6, allowed is 0 to 5.
            'a', null, 'ann', {candidates: 'c'}            | `candidates` is the STRING "c", a LIST of MAP with chunkId, score is needed.
            'a', null, 'ann', {candidates: [1]}            | `candidates[0]` is the INTEGER 1, a MAP of chunkId, score is needed.
            'a', null, 'ann', {candidates: [{chunkId: 'c'}]} | `candidates[0].score` is null, a finite FLOAT is needed.
            'a', null, 'ann', {candidates: [{chunkId: 1, score: 1.0}]} | `candidates[0].chunkId` is the INTEGER 1, a STRING is needed.
            'a', null, 'ann', {candidates: [{chunkId: 'c', score: 0.0/0.0}]} | `candidates[0].score` is the FLOAT NaN, a finite FLOAT is needed.
            'a', null, 'ann', {candidates: [{chunkId: 'c', score: 1.0, x: 1}]} | Unknown option `candidates[0].x`, allowed are chunkId, score.
            'a', null, 'ann', {explain: 'yes'}             | `explain` is the STRING "yes", a BOOLEAN is needed.
            """)
    void shouldSayWhatIsWrongWithASearch(String arguments, String message) {
        assertRefused("CALL throughline.search.hybrid(" + arguments + ")", message.replace("@OPTIONS@", OPTIONS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            null, 'ann', {}                                | `keys` is null, a LIST of STRING is needed.
            ['A', null], 'ann', {}                         | `keys` holds null, a LIST of STRING is needed.
            toStringList(range(0, 1000)), 'ann', {}         | `keys` holds 1001 keys, allowed are at most 1000.
            ['A'], null, {}                                | `principal` is null, the id of a user is needed.
            ['A'], 'ann', null                             | `options` is null, a MAP is needed: leave it out or pass {}.
            ['A'], 'ann', {depth: 0}                       | `depth` is 0, allowed is 1 to 10.
            ['A'], 'ann', {depth: 11}                      | `depth` is 11, allowed is 1 to 10.
            ['A'], 'ann', {depth: 1000000000}              | `depth` is 1000000000, allowed is 1 to 10.
            ['A'], 'ann', {limit: 0}                       | `limit` is 0, allowed is 1 to 10000.
            ['A'], 'ann', {limit: 10001}                   | `limit` is 10001, allowed is 1 to 10000.
            ['A'], 'ann', {direction: 'left'}              | `direction` is the STRING "left", allowed are up, down, both.
            ['A'], 'ann', {direction: 1}                   | `direction` is the INTEGER 1, allowed are up, down, both.
            ['A'], 'ann', {direction: null}                | `direction` is null, allowed are up, down, both.
            ['A'], 'ann', {relationshipTypes: ['CAN_READ']} | `relationshipTypes` holds the STRING "CAN_READ", allowed are PARENT_OF, IMPLEMENTS, SPECIFIES, VERIFIES, DEPENDS_ON, MENTIONS, CONTAINS, IMPORTS, EXTENDS, CALLS, TOUCHES.
            ['A'], 'ann', {asof: 1}                        | Unknown option `asof`, allowed are direction, depth, limit, relationshipTypes, asOf.
            """)
    void shouldSayWhatIsWrongWithAWalk(String arguments, String message) {
        assertRefused("CALL throughline.trace.walk(" + arguments + ")", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            CALL throughline.access.readable(null) | `principal` is null, the id of a user is needed.
            """)
    void shouldSayWhatIsWrongWithAnAccessQuestion(String call, String message) {
        assertRefused(call, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            CALL throughline.search.facets(null, 'ann')    | `query` is null, a STRING is needed ("" when only the vector is searched).
            CALL throughline.search.facets('', null)       | `principal` is null, the id of a user is needed.
            CALL throughline.search.facets('', 'ann', {limit: 0}) | `limit` is 0, allowed is 1 to 1000.
            CALL throughline.search.facets('', 'ann', {passages: 1}) | Unknown option `passages`, allowed are limit, types, products, statuses, tags, modifiedAfter, modifiedBefore, asOf.
            CALL throughline.search.explainAbsence('a', null, 'ann', null) | `key` is null, the key of a document is needed.
            CALL throughline.search.explainAbsence('a', null, null, 'k') | `principal` is null, the id of a user is needed.
            CALL throughline.search.explainAbsence('a', [1.0], 'ann', 'k') | `vector` has 1 dimensions, the index `chunk_embedding` holds vectors of 4.
            CALL throughline.search.explainAbsence('a', null, 'ann', 'k', {limit: -1}) | `limit` is -1, allowed is 1 to 1000.
            """)
    void shouldSayWhatIsWrongWithAFacetOrAnAbsence(String call, String message) {
        assertRefused(call, message);
    }

    /** What is unusual and yet allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            'a', null, 'ann', {limit: 10.0}
            'a', null, 'ann', {types: ['user story', 'TECH-SPEC']}
            'a', null, 'ann', {types: []}
            'a', null, 'ann', {asOf: '2026-01-31'}
            'a', null, 'ann', {asOf: datetime(), modifiedAfter: date(), modifiedBefore: localdatetime()}
            'a', [1.0, 2.0, 3.0, 4.0], 'ann', {weights: {text: 0}}
            '', [1.0, 2.0, 3.0, 4.0], '', {}
            """)
    void shouldTakeWhatIsMerelyUnusual(String arguments) {
        assertThat(database.run("CALL throughline.search.hybrid(" + arguments + ")"))
                .isEmpty();
    }

    /** As a client sends them; in a statement itself, newer lines of Neo4j take such a list for one of another type. */
    @Test
    void shouldTakeAVectorOfIntegers() {
        assertThat(database.run(
                        "CALL throughline.search.hybrid('a', $vector, 'ann')",
                        Map.of("vector", List.of(1L, 2L, 3L, 4L))))
                .isEmpty();
    }

    private static void assertRefused(String call, String message) {
        var failure = catchThrowable(() -> database.run(call, Map.of()));
        assertThat(failure).as(call).isNotNull();
        assertThat(failure.getMessage()).as(call).isEqualTo(message);
    }
}
