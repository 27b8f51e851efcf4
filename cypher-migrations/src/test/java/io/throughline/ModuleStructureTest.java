// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleStructureTest {
    private final com.tngtech.archunit.core.domain.JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.throughline");

    @Test
    void namesShouldDependOnTheJdkAlone() {
        assertThat(classes).hasSizeGreaterThan(8);
        classes()
                .that()
                .resideInAPackage("io.throughline.names")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.throughline.names", "org.jspecify..")
                .because("the package travels inside the plugin's jar")
                .check(classes);
    }

    @Test
    void schemaShouldKnowNoOtherModule() {
        classes()
                .that()
                .resideInAPackage("io.throughline.schema")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "io.throughline.schema",
                        "io.throughline.names",
                        "org.jspecify..",
                        "org.neo4j.driver..",
                        "ac.simons.neo4j.migrations..")
                .check(classes);
    }
}
