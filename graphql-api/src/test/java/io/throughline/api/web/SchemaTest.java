// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.idl.SchemaPrinter;
import io.throughline.api.ThroughlineService;
import io.throughline.api.document.DocumentView;
import io.throughline.api.queryvector.QueryModel;
import io.throughline.names.AccessLevel;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.RelationshipTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** Holds the schema and the code to each other; needs no database, because the service starts without. */
// [test->TL-SPEC-11]
@SpringBootTest(classes = ThroughlineService.class)
@Import(SchemaTest.Inspection.class)
class SchemaTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/schema.graphqls");

    @Autowired
    private GraphQlSource source;

    @Autowired
    private AtomicReference<SchemaReport> report;

    @Configuration(proxyBeanMethods = false)
    static class Inspection {
        @Bean
        AtomicReference<SchemaReport> report() {
            return new AtomicReference<>();
        }

        @Bean
        GraphQlSourceBuilderCustomizer inspect(AtomicReference<SchemaReport> report) {
            return builder -> builder.inspectSchemaMappings(
                    initializer -> Arrays.stream(DocumentType.values())
                            .forEach(type -> initializer.classMapping(type.label(), DocumentView.class)),
                    report::set);
        }

        @Bean
        QueryModel noModel() {
            return QueryModel.shared(() -> {
                throw new IllegalStateException("no model is needed here");
            });
        }
    }

    @Test
    void shouldHaveCodeForEveryFieldAndAFieldForAllCode() {
        var found = Objects.requireNonNull(report.get());

        assertThat(found.unmappedFields()).isEmpty();
        assertThat(found.unmappedRegistrations()).isEmpty();
        assertThat(found.unmappedArguments()).isEmpty();
        assertThat(found.skippedTypes()).isEmpty();
        assertThat(found.fieldNullnessErrors()).isEmpty();
        assertThat(found.argumentNullnessErrors()).isEmpty();
    }

    @Test
    void shouldPrintTheGoldenSchema() throws IOException {
        var printed = new SchemaPrinter().print(source.schema());
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, printed);
        }

        assertThat(printed)
                .as("a change is meant: renew with -Dgolden.update and read the diff")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void shouldSpellEnumsAsTheGraphDoes() {
        assertThat(valuesOf("DocumentType"))
                .containsExactlyElementsOf(Arrays.stream(DocumentType.values())
                        .map(DocumentType::label)
                        .toList());
        assertThat(valuesOf("AccessLevel"))
                .containsExactlyElementsOf(Arrays.stream(AccessLevel.values())
                        .map(AccessLevel::value)
                        .toList());
        assertThat(valuesOf("LinkOrigin"))
                .containsExactlyElementsOf(Arrays.stream(LinkOrigin.values())
                        .map(LinkOrigin::value)
                        .toList());
        assertThat(valuesOf("LinkType"))
                .containsExactlyElementsOf(
                        Stream.concat(RelationshipTypes.TRACE.stream(), RelationshipTypes.CODE_STRUCTURE.stream())
                                .toList());
    }

    private List<String> valuesOf(String name) {
        return source.schema().getType(name) instanceof GraphQLEnumType type
                ? type.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList()
                : List.of();
    }
}
