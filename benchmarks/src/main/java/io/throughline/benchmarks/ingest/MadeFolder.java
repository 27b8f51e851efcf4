// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.ingest;

import io.throughline.benchmarks.data.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringJoiner;

/** A folder of Markdown, the same for the same seed: pages of six sections, each of which becomes a passage. */
record MadeFolder(Path path, Corpus corpus, int files) {
    private static final int SECTIONS = 6;
    private static final int SECTION_WORDS = 60;
    private static final int FILES_OF_A_FOLDER = 500;

    void write() throws IOException {
        for (int file = 0; file < files; file++) {
            write(file, "");
        }
    }

    /** Adds a sentence to the last section of every hundredth file. @return how many files */
    int changeOneInHundred() throws IOException {
        int changed = 0;
        for (int file = 0; file < files; file += 100) {
            write(file, " One sentence more than before.");
            changed++;
        }
        return changed;
    }

    private void write(int file, String more) throws IOException {
        var text = new StringJoiner("\n\n", "", more + "\n");
        text.add("# " + corpus.document((long) file * SECTIONS).title());
        for (int section = 0; section < SECTIONS; section++) {
            var made = corpus.document((long) file * SECTIONS + section);
            if (section > 0) {
                text.add("## " + made.title());
            }
            var all = made.text().split(" ");
            text.add(String.join(" ", Arrays.copyOf(all, Math.min(SECTION_WORDS, all.length))) + ".");
        }
        var target = path.resolve("%04d".formatted(file / FILES_OF_A_FOLDER)).resolve("page-%06d.md".formatted(file));
        Files.createDirectories(target.getParent());
        Files.writeString(target, text.toString());
    }
}
