// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ModuleStructureTest {
    private final com.tngtech.archunit.core.domain.JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.throughline");

    @Test
    void shouldDependOnNothingOfOursAndOnNoNetwork() {
        assertThat(classes).hasSizeGreaterThan(15);
        classes()
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "java.lang..",
                                "java.util..",
                                "java.nio..",
                                "java.io..",
                                "java.security..",
                                "java.time..",
                                "org.jspecify..",
                                "ai.onnxruntime..",
                                "ai.djl.huggingface.tokenizers.jni..",
                                "io.throughline.embedding")
                        .or(JavaClass.Predicates.type(java.net.URL.class))
                        .or(JavaClass.Predicates.type(java.net.URLConnection.class))
                        .or(JavaClass.Predicates.type(java.net.JarURLConnection.class))
                        .or(JavaClass.Predicates.type(java.net.URLDecoder.class))
                        .as("this package, the native libraries and the JDK without its network"))
                .because("one embedder serves every module, and a model never comes from a server")
                .check(classes);
    }

    @Test
    void shouldShowItsContractOnly() {
        assertThat(classes.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "TextEmbedder",
                        "ModelCard",
                        "ModelChoice",
                        "ModelException",
                        "Embedders",
                        "Reranker",
                        "Rerankers");
    }
}
