// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.neo4j.driver.Session;

/**
 * Functions that came into the database with libraries. Some of them run Cypher that they are given as text, which no plan
 * shows; so a rule does not even name a library.
 */
record ForeignFunctions(List<String> libraries) {
    private static final String LIBRARIES =
            "SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn AND NOT name STARTS WITH 'throughline.'"
                    + " RETURN DISTINCT split(name, '.')[0] AS library ORDER BY library";
    /** Cypher takes these anywhere, so that a name can be written without its letters. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\u", Pattern.CASE_INSENSITIVE);

    static ForeignFunctions of(Session session) {
        return new ForeignFunctions(
                session.run(LIBRARIES).list(row -> row.get("library").asString()));
    }

    /** Why a rule may not run, as the end of a sentence. */
    Optional<String> objection(String cypher) {
        if (ESCAPE.matcher(cypher).find()) {
            return Optional.of("it has an escape `\\u`: write the character itself");
        }
        return libraries.stream()
                .filter(library -> Pattern.compile(
                                "(?<!\\w)" + Pattern.quote(library) + "(?!\\w)",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(cypher)
                        .find())
                .findFirst()
                .map("it names the library `%s`, and rules call functions of Cypher and throughline alone"::formatted);
    }
}
