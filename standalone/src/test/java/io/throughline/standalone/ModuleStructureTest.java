// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleStructureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.throughline.standalone");

    @Test
    void shouldNeverTouchClassesOfTheDatabaseOrThePlugin() {
        assertThat(classes).hasSizeGreaterThan(30);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.throughline.plugin..",
                        "io.throughline.database.server..",
                        "org.neo4j.dbms..",
                        "org.neo4j.graphdb..",
                        "org.neo4j.kernel..")
                .because("the database lives in a process of its own and is met over Bolt")
                .check(classes);
    }

    @Test
    void onlyUpShouldKnowTheService() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.throughline.standalone.up")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.throughline.api",
                        "io.throughline.api.document..",
                        "io.throughline.api.graph..",
                        "io.throughline.api.web..",
                        "org.springframework..")
                .because("reports are plain Java, everything else of it runs in the service")
                .check(classes);
    }

    @Test
    void settingsShouldStandBelowEverything() {
        classes()
                .that()
                .resideInAPackage("io.throughline.standalone.settings")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "io.throughline.standalone.settings", "io.throughline.database")
                .check(classes);
    }

    @Test
    void packagesShouldHaveNoCycles() {
        slices().matching("io.throughline.standalone.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
