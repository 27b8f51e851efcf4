// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleStructureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.throughline.ingest");

    @Test
    void ingestShouldKnowOfOurModulesOnlyTheEmbeddingAndTheNames() {
        assertThat(classes).hasSizeGreaterThan(60);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.throughline.api..",
                        "io.throughline.plugin..",
                        "io.throughline.database..",
                        "io.throughline.standalone..")
                .check(classes);
    }

    @Test
    void onlyTheStoreShouldTalkToTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.throughline.ingest.store", "io.throughline.ingest", "io.throughline.ingest.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .because("the façade and the command only pass a driver on")
                .check(classes);
    }

    @Test
    void theModelShouldBePlainValues() {
        classes()
                .that()
                .resideInAPackage("io.throughline.ingest.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.throughline.ingest.model", "io.throughline.names", "org.jspecify..")
                .check(classes);
    }

    @Test
    void theChunkerShouldKnowTheModelAlone() {
        classes()
                .that()
                .resideInAPackage("io.throughline.ingest.chunk")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "io.throughline.ingest.chunk", "io.throughline.ingest.model", "org.jspecify..")
                .check(classes);
    }

    @Test
    void connectorsShouldKnowNeitherTheStoreNorTheJob() {
        noClasses()
                .that()
                .resideInAnyPackage("..ingest.connector..", "..ingest.code..", "..ingest.text..", "..ingest.marks..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ingest.store..", "..ingest.job..", "..ingest.chunk..", "..ingest.cli..")
                .allowEmptyShould(true)
                .check(classes);
    }
}
