// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The queries that say what is captured of a language; each is a file beside this class. */
final class QueryText {
    private QueryText() {}

    static String of(String... names) {
        return Arrays.stream(names).map(QueryText::read).collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        try (var in = QueryText.class.getResourceAsStream(name + ".scm")) {
            if (in == null) {
                throw new IllegalStateException(name + ".scm is missing in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
