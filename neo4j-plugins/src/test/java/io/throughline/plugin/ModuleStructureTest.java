// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleStructureTest {
    private static final String ROOT = "io.throughline.plugin";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void shouldFindTheModule() {
        assertThat(classes).hasSizeGreaterThan(80);
    }

    @Test
    void shouldThinkInPlainJava() {
        for (var pure : new String[] {
            "access", "coverage", "gaps", "impact", "memory", "options", "retrieval", "suggest", "suspect", "trace"
        }) {
            classes()
                    .that()
                    .resideInAPackage(ROOT + "." + pure + "..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "io.throughline.names",
                            ROOT + ".access..",
                            ROOT + ".coverage..",
                            ROOT + ".gaps..",
                            ROOT + ".impact..",
                            ROOT + ".memory..",
                            ROOT + ".options..",
                            ROOT + ".retrieval..",
                            ROOT + ".suggest..",
                            ROOT + ".suspect..",
                            ROOT + ".text..",
                            ROOT + ".trace..")
                    .because("what thinks is tested without a database")
                    .check(classes);
        }
    }

    @Test
    void shouldMeetLuceneOnlyAtTheAnalyzer() {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + ".text")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.apache.lucene..")
                .because("Lucene differs between the lines of Neo4j")
                .check(classes);
    }

    @Test
    void shouldKnowNoOtherModuleButTheNames() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.neo4j..",
                        "org.apache.lucene..",
                        "io.throughline.names",
                        ROOT + "..")
                .check(classes);
    }

    @Test
    void shouldHaveNoCyclesBetweenAreas() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void shouldBeUnderstoodFromProceduresDown() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".procedure")
                .should()
                .onlyBeAccessed()
                .byClassesThat()
                .resideInAPackage(ROOT + ".procedure")
                .because("callers come from Cypher")
                .check(classes);
    }
}
