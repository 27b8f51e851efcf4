// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, Pattern> FRAMEWORKS = new LinkedHashMap<>();

    static {
        framework(
                "JUnit",
                "\\borg\\.junit\\.jupiter\\b|\\borg\\.junit\\.(?:Test|Before|After|Rule|runner|Assert)\\b|\\bjunit\\.framework\\b");
        framework("TestNG", "\\borg\\.testng\\b");
        framework("Spock", "\\bspock\\.lang\\b");
        framework("Kotest", "\\bio\\.kotest\\b");
        framework("ArchUnit", "\\bcom\\.tngtech\\.archunit\\.junit\\b");
        framework("Cucumber", "\\bio\\.cucumber\\b|@cucumber/cucumber");
        framework("pytest", "(?m)^\\s*(?:import|from)\\s+pytest\\b|@pytest\\.");
        framework("unittest", "(?m)^\\s*(?:import|from)\\s+(?:unittest|django\\.test)\\b");
        framework("Vitest", "from\\s+['\"]vitest['\"]");
        framework("Playwright", "from\\s+['\"]@playwright/test['\"]|require\\(['\"]@playwright/test['\"]\\)");
        framework("Jest", "from\\s+['\"]@jest/globals['\"]|\\bjest\\.(?:fn|mock|spyOn)\\b");
        framework("Mocha", "from\\s+['\"](?:mocha|chai)['\"]|require\\(['\"](?:mocha|chai)['\"]\\)");
        framework("node:test", "['\"]node:test['\"]");
        framework("Cypress", "\\bcy\\.(?:visit|get|request)\\(");
        framework("testing", "(?m)^\\s*(?:import\\s+)?\"testing\"\\s*$");
        framework("NUnit", "\\bNUnit\\.Framework\\b");
        framework("xUnit.net", "(?m)^\\s*using\\s+Xunit\\b");
        framework("RSpec", "\\bRSpec\\.describe\\b");
        framework("PHPUnit", "\\bPHPUnit\\\\");
    }

    /** Java's and Python's ways of marking a test inside the file; a framework's own sources import it without these. */
    private static final Pattern MARKED_TEST =
            Pattern.compile("(?m)^\\s*@(?:[\\w.]*\\.)?(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\\b"
                    + "|^\\s*def test_\\w+\\(|\\bextends TestCase\\b|\\(unittest\\.TestCase\\)");

    private TestCode() {}

    private static void framework(String name, String pattern) {
        FRAMEWORKS.put(name, Pattern.compile(pattern));
    }

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
        return FRAMEWORKS.entrySet().stream()
                .filter(framework -> framework.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
