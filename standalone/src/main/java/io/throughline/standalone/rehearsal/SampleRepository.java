// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** The smallest repository with a product, a story and its code. */
final class SampleRepository {
    static final String STORY = "SAMPLE-2";

    private SampleRepository() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("product.md"), """
                ---
                key: SAMPLE-1
                type: Product
                ---
                # Fleet

                Flies many vehicles at once.
                """);
        Files.writeString(folder.resolve("story.md"), """
                ---
                key: SAMPLE-2
                type: UserStory
                parent: SAMPLE-1
                ---
                # Tell the pilot about a low battery

                The pilot is told before a vehicle runs out of charge.
                """);
        Files.writeString(folder.resolve("Battery.java"), """
                /** Watches the charge. [impl->SAMPLE-2] */
                class Battery {
                    boolean isLow(double share) {
                        return share < 0.2;
                    }
                }
                """);
        try (var git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Watch the battery")
                    .setAuthor("Sample", "sample@example.org")
                    .setCommitter("Sample", "sample@example.org")
                    .setSign(false)
                    .call();
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
        return folder;
    }
}
