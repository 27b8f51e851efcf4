// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A golden file: lines of a text, a tab, and the components of its vector. `-Dgolden.update` writes it anew. */
record GoldenVectors(Path file) {

    static boolean update() {
        return System.getProperty("golden.update") != null;
    }

    Map<String, float[]> read() throws IOException {
        var vectors = new LinkedHashMap<String, float[]>();
        for (var line : Files.readAllLines(file)) {
            var textAndVector = line.split("\t", 2);
            var components = textAndVector[1].split(" ", -1);
            var vector = new float[components.length];
            for (var i = 0; i < vector.length; i++) {
                vector[i] = Float.parseFloat(components[i]);
            }
            vectors.put(textAndVector[0], vector);
        }
        return vectors;
    }

    void write(Map<String, float[]> vectors) throws IOException {
        var lines = new ArrayList<String>();
        vectors.forEach((text, vector) -> {
            var line = new StringBuilder(text).append('\t');
            for (var i = 0; i < vector.length; i++) {
                line.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.5f", vector[i]));
            }
            lines.add(line.toString());
        });
        Files.write(file, lines);
    }
}
