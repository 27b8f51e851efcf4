// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ConnectorStructureTest {
    private static final String INGEST = "io.throughline.ingest";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(INGEST);

    @Test
    void connectorsShouldSeeNeitherJobNorStoreNorDriver() {
        assertThat(classes.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "reads sources", type -> type.getPackageName().startsWith(INGEST + ".connector"))))
                .hasSizeGreaterThan(40);
        noClasses()
                .that()
                .resideInAnyPackage(
                        INGEST + ".connector..",
                        INGEST + ".code",
                        INGEST + ".text",
                        INGEST + ".office",
                        INGEST + ".mail",
                        INGEST + ".marks")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        INGEST + ".job..",
                        INGEST + ".store..",
                        INGEST + ".chunk..",
                        INGEST + ".cli..",
                        "io.throughline.embedding..",
                        "org.neo4j..")
                .because("what a connector gives are records and changes, whoever writes them")
                .check(classes);
    }

    @Test
    void marksShouldBePlainGrammar() {
        classes()
                .that()
                .resideInAPackage(INGEST + ".marks")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", INGEST + ".marks", "org.jspecify..")
                .check(classes);
    }

    @Test
    void textShouldKnowNoSource() {
        classes()
                .that()
                .resideInAPackage(INGEST + ".text")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        INGEST + ".text",
                        INGEST + ".model",
                        "org.jspecify..",
                        "org.commonmark..",
                        "org.jsoup..",
                        "org.xml.sax..",
                        "org.yaml.snakeyaml..")
                .check(classes);
    }

    @Test
    void officeFilesAndMailShouldKnowNoSource() {
        classes()
                .that()
                .resideInAPackage(INGEST + ".office")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        INGEST + ".office",
                        INGEST + ".text",
                        "org.jspecify..",
                        "org.slf4j..",
                        "org.xml.sax..",
                        "org.apache.tika..")
                .check(classes);
        classes()
                .that()
                .resideInAPackage(INGEST + ".mail")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        INGEST + ".mail",
                        INGEST + ".text",
                        INGEST + ".model",
                        "org.jspecify..",
                        "org.apache.james.mime4j..")
                .check(classes);
    }

    @Test
    void codeShouldKnowNoSource() {
        classes()
                .that()
                .resideInAPackage(INGEST + ".code")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        INGEST + ".code",
                        INGEST + ".marks",
                        "org.jspecify..",
                        "org.slf4j..",
                        "org.treesitter..")
                .check(classes);
    }

    @Test
    void eachLibraryShouldHaveOneHome() {
        onlyIn("org.eclipse.jgit..", INGEST + ".connector.git");
        onlyIn("org.apache.commons.csv..", INGEST + ".connector.csv");
        onlyIn("org.treesitter..", INGEST + ".code");
        onlyIn("org.apache.tika..", INGEST + ".office");
        onlyIn("org.apache.james.mime4j..", INGEST + ".mail");
        onlyIn("org.jsoup..", INGEST + ".text");
        onlyIn("org.commonmark..", INGEST + ".text");
    }

    private void onlyIn(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    @Test
    void schemesShouldNotKnowEachOther() {
        slices().matching(INGEST + ".connector.(git|files|csv|importer|github|jira|confluence)..")
                .should()
                .notDependOnEachOther()
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(INGEST + ".connector.document")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        INGEST + ".connector", INGEST + ".connector.(git|files|csv|importer|github|jira|confluence)")
                .check(classes);
    }

    @Test
    void formatsShouldNotKnowEachOther() {
        slices().matching(INGEST + ".connector.importer.(openfasttrace|strictdoc|reqif|doorstop|needs)..")
                .should()
                .notDependOnEachOther()
                .check(classes);
    }

    @Test
    void connectorsShouldBeOpenedAtOneDoor() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INGEST + ".connector..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(INGEST + ".connector.*..")
                .because("Connectors.open is the way in")
                .check(classes);
    }
}
