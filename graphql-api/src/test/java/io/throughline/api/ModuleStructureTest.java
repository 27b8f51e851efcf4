// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

class ModuleStructureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.throughline.api");

    @Test
    void serviceShouldKnowNamesAndEmbeddingAlone() {
        assertThat(classes).hasSizeGreaterThan(50);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.throughline.ingest..",
                        "io.throughline.plugin..",
                        "io.throughline.database..",
                        "io.throughline.schema..",
                        "io.throughline.standalone..")
                .because("it meets the plugin and ingest in the graph alone")
                .check(classes);
    }

    @Test
    void driverShouldBeKnownToTheGraphPackageAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.throughline.api.graph")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neo4j..")
                .check(classes);
    }

    @Test
    void embeddingShouldBeKnownToQueryVectorsRerankingAndTheMainClassAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.throughline.api.queryvector", "io.throughline.api.rerank", "io.throughline.api")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.throughline.embedding..")
                .check(classes);
    }

    @Test
    void controllersShouldStayPrivateToTheirArea() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(classes);
    }

    @Test
    void packagesShouldNotFormCycles() {
        SlicesRuleDefinition.slices()
                .matching("io.throughline.api.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
