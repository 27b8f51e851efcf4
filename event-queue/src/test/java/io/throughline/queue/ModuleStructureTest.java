// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleStructureTest {
    private final com.tngtech.archunit.core.domain.JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.throughline.queue");

    @Test
    void shouldKnowNoOtherModuleAndOnlyTheTwoStores() {
        assertThat(classes).hasSizeGreaterThan(10);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "org.neo4j.driver..",
                        "io.lettuce.core..",
                        "io.throughline.names",
                        "io.throughline.queue")
                .because("the service and ingest meet here, and must not meet through it")
                .check(classes);
    }

    @Test
    void shouldShowTheQueueAndHideWhatServesIt() {
        assertThat(classes.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(type -> type.getSimpleName()))
                .containsExactlyInAnyOrder(
                        "Claim",
                        "DeadLetter",
                        "Event",
                        "EventQueue",
                        "EventQueues",
                        "QueueException",
                        "QueueRules",
                        "QueueState");
    }
}
