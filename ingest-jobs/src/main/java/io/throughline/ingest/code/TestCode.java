// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells test code from code: by the folders it lies in, by its file name, and by the framework that it uses. */
public final class TestCode {
    private static final Set<String> FOLDERS = Set.of(
            "test",
            "tests",
            "__tests__",
            "spec",
            "specs",
            "itest",
            "androidtest",
            "integrationtest",
            "integration-test",
            "functionaltest",
            "e2e",
            "unittest",
            "unittests");

    /** Names that say it by convention, by language family. */
    private static final Pattern NAME = Pattern.compile(
            "(?:test_.*|.*_test|conftest)\\.pyi?|.*_test\\.go|.*[._-](?:test|tests|spec|e2e|cy)\\.[mc]?[jt]sx?"
                    + "|.*(?:_test|_spec)\\.rb|.*_test\\.(?:dart|exs|c|cc|cpp|rs)|.*\\.feature");

    private static final Pattern NAME_OF_TYPE = Pattern.compile(
            "(?:.*(?:Tests?|TestCase|IT|ITCase|Spec)|Test[A-Z].*)\\.(?:java|kt|scala|groovy|cs|fs|swift|php)");

    /** @param word what a text must hold at least; looking for it first saves nearly every search by pattern */
    private record Framework(String name, String word, Pattern pattern) {
        Framework(String name, String word, String pattern) {
            this(name, word, Pattern.compile(pattern));
        }

        boolean isUsedBy(String text) {
            return text.contains(word) && pattern.matcher(text).find();
        }
    }

    private static final List<Framework> FRAMEWORKS = List.of(
            new Framework(
                    "JUnit",
                    "junit",
                    "\\borg\\.junit\\.(?:jupiter|Test|Before|After|Rule|runner|Assert)\\b|\\bjunit\\.framework\\b"),
            new Framework("TestNG", "org.testng", "\\borg\\.testng\\b"),
            new Framework("Spock", "spock.lang", "\\bspock\\.lang\\b"),
            new Framework("Kotest", "io.kotest", "\\bio\\.kotest\\b"),
            new Framework("Cucumber", "cucumber", "\\bio\\.cucumber\\b|@cucumber/cucumber"),
            new Framework("pytest", "pytest", "(?m)^\\s*(?:import|from)\\s+pytest\\b|@pytest\\."),
            new Framework("unittest", "import", "(?m)^\\s*(?:import|from)\\s+(?:unittest|django\\.test)\\b"),
            new Framework("Vitest", "vitest", "from\\s+['\"]vitest['\"]"),
            new Framework("Playwright", "@playwright/test", "(?:from\\s+|require\\()['\"]@playwright/test['\"]"),
            new Framework("Jest", "jest", "from\\s+['\"]@jest/globals['\"]|\\bjest\\.(?:fn|mock|spyOn)\\b"),
            new Framework("Mocha", "cha", "(?:from\\s+|require\\()['\"](?:mocha|chai)['\"]"),
            new Framework("node:test", "node:test", "['\"]node:test['\"]"),
            new Framework("Cypress", "cy.", "\\bcy\\.(?:visit|get|request)\\("),
            new Framework("testing", "\"testing\"", "(?m)^\\s*(?:import\\s+)?\"testing\"\\s*$"),
            new Framework("NUnit", "NUnit.Framework", "\\bNUnit\\.Framework\\b"),
            new Framework("xUnit.net", "Xunit", "(?m)^\\s*using\\s+Xunit\\b"),
            new Framework("RSpec", "RSpec.describe", "\\bRSpec\\.describe\\b"),
            new Framework("PHPUnit", "PHPUnit\\", "\\bPHPUnit\\\\"));

    /** Java's and Python's ways of marking a test inside the file; a framework's own sources import it without these. */
    private static final Pattern MARKED_TEST =
            Pattern.compile("(?m)^\\s*@(?:[\\w.]*\\.)?(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\\b"
                    + "|^\\s*def test_\\w+\\(|\\bextends TestCase\\b|\\(unittest\\.TestCase\\)");

    private TestCode() {}

    /** What the path alone says. */
    public static boolean isTestPath(String path) {
        if (Language.of(path).filter(Language::isProgram).isEmpty()) {
            return false;
        }
        int slash = path.lastIndexOf('/');
        var name = path.substring(slash + 1);
        if (NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return true;
        }
        if (slash > 0) {
            for (var folder : path.substring(0, slash).toLowerCase(Locale.ROOT).split("/")) {
                if (FOLDERS.contains(folder)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a file is test code. */
    static boolean isTest(String path, Language language, String text) {
        if (!language.isProgram()) {
            return false;
        }
        if (isTestPath(path)) {
            return true;
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        return framework(text).isPresent()
                && (NAME_OF_TYPE.matcher(name).matches()
                        || MARKED_TEST.matcher(text).find());
    }

    /** The first framework that a test uses, for example {@code JUnit}. */
    static Optional<String> framework(String text) {
        return FRAMEWORKS.stream()
                .filter(framework -> framework.isUsedBy(text))
                .map(Framework::name)
                .findFirst();
    }
}
