// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks;

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
            .importPackages("io.throughline.benchmarks");

    @Test
    void dataShouldDependOnTheJdkAlone() {
        assertThat(classes).hasSizeGreaterThan(30);
        classes()
                .that()
                .resideInAPackage("io.throughline.benchmarks.data")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.throughline.benchmarks.data")
                .because("the database loads it too")
                .check(classes);
    }

    @Test
    void onlyWhatRunsInsideShouldTouchClassesOfTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.throughline.benchmarks.inside")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neo4j.graphdb..", "org.neo4j.kernel..", "org.neo4j.procedure..", "org.neo4j.dbms..")
                .check(classes);
        classes()
                .that()
                .resideInAPackage("io.throughline.benchmarks.inside")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.neo4j..",
                        "io.throughline.names",
                        "io.throughline.benchmarks.data",
                        "io.throughline.benchmarks.inside")
                .because("its jar holds nothing else")
                .check(classes);
    }

    @Test
    void nothingShouldMeasureThePluginPastItsProcedures() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.throughline.plugin..")
                .because("only the JMH classes, in the plugin's own package, time its loops")
                .check(classes);
    }
}
