// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** The scalar {@code DateTime}: ISO-8601 with an offset in, UTC out. */
@Component
final class DateTimeScalar implements RuntimeWiringConfigurer {
    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(GraphQLScalarType.newScalar()
                .name("DateTime")
                .coercing(new InstantCoercing())
                .build());
    }

    private static ZonedDateTime parse(Object input) {
        if (input instanceof String text) {
            return ZonedDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        throw new DateTimeException("not a string");
    }

    private static String refusal(Object input) {
        return "A DateTime is %s, allowed is ISO-8601 with an offset, for example 2026-11-22T10:15:30Z."
                .formatted(input);
    }

    private static final class InstantCoercing implements Coercing<ZonedDateTime, String> {
        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            if (result instanceof ZonedDateTime instant) {
                return DateTimeFormatter.ISO_INSTANT.format(instant.withZoneSameInstant(ZoneOffset.UTC));
            }
            throw new CoercingSerializeException("not an instant: " + result.getClass());
        }

        @Override
        public ZonedDateTime parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return parse(input);
            } catch (DateTimeException e) {
                throw new CoercingParseValueException(refusal(input));
            }
        }

        @Override
        public ZonedDateTime parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            var text = input instanceof StringValue string ? string.getValue() : null;
            try {
                return parse(text == null ? input : text);
            } catch (DateTimeException e) {
                throw new CoercingParseLiteralException(refusal(text == null ? "no string" : text));
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }
    }
}
