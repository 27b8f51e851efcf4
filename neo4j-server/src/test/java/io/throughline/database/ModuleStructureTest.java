// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleStructureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.throughline.database");

    @Test
    void launcherSideShouldNeedTheJdkAlone() {
        assertThat(classes).hasSizeGreaterThan(10);
        classes()
                .that()
                .resideInAPackage("io.throughline.database")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "com.sun.management..", "io.throughline.database", "org.jspecify..")
                .because("launchers and tests carry it without any library of the database")
                .check(classes);
    }

    @Test
    void serverSideShouldKnowTheDatabaseAndTheLauncherSideOnly() {
        classes()
                .that()
                .resideInAPackage("io.throughline.database.server")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.throughline.database",
                        "io.throughline.database.server",
                        "org.jspecify..",
                        "org.neo4j..")
                .because("the plugin is found by the database, never called from here")
                .check(classes);
    }
}
