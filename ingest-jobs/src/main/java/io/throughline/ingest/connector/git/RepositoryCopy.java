// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.connector.document.Fingerprints;
import io.throughline.ingest.connector.rest.HostGuard;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.text.Titles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.util.FileUtils;
import org.jspecify.annotations.Nullable;

/** Keeps a bare copy of a remote repository. It is fetched anew at each opening, and appears only when it is whole. */
final class RepositoryCopy {
    private static final int SILENCE_SECONDS_MAX = (int) Duration.ofSeconds(60).toSeconds();

    private final String address;
    private final String shown;
    private final String name;
    private final Path folder;

    /** @param shown the address without credentials: the one that is stored and printed */
    RepositoryCopy(String address, String shown, Path cacheFolder) {
        this.address = address;
        this.shown = shown;
        var last = RepositoryAddress.lastPart(shown);
        this.name = last.isEmpty() ? "repository" : last;
        this.folder = cacheFolder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + "-"
                + Fingerprints.of(shown).substring(0, 12) + ".git");
    }

    OpenRepository open() {
        try {
            if (!Files.isDirectory(folder)) {
                cloneWhole();
            }
            var repository = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setMustExist(true)
                    .build();
            var first = new FirstFetch(fetch(repository));
            return new OpenRepository(
                    new SourceId("git", name, shown),
                    repository,
                    () -> first.take() ? first.head() : fetchAgain(repository));
        } catch (GitAPIException | JGitInternalException | IOException e) {
            throw notFetched(e);
        }
    }

    private @Nullable ObjectId fetchAgain(Repository repository) {
        try {
            return fetch(repository);
        } catch (GitAPIException | JGitInternalException e) {
            throw notFetched(e);
        }
    }

    private SourceException notFetched(Exception e) {
        return SourceException.unusable(
                "git:%s cannot be fetched (%s): check the address and your access to it.".formatted(shown, reason(e)));
    }

    private void cloneWhole() throws GitAPIException, IOException {
        Files.createDirectories(folder.getParent());
        var unfinished = Files.createTempDirectory(folder.getParent(), "unfinished-");
        try {
            Git.init().setBare(true).setGitDir(unfinished.toFile()).call().close();
            try (var repository =
                    new FileRepositoryBuilder().setGitDir(unfinished.toFile()).build()) {
                fetch(repository);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileUtils.delete(
                    unfinished.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING | FileUtils.IGNORE_ERRORS);
        }
    }

    /** @return the remote's head; null when the remote is empty */
    private @Nullable ObjectId fetch(Repository repository) throws GitAPIException {
        // Tidying up in the background would go on while the folder is moved or read.
        repository
                .getConfig()
                .setBoolean(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTODETACH, false);
        try (var git = new Git(repository)) {
            var result = git.fetch()
                    .setRemote(address)
                    .setRefSpecs("+refs/heads/*:refs/heads/*")
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setRemoveDeletedRefs(true)
                    .setTimeout(SILENCE_SECONDS_MAX)
                    .setTransportConfigCallback(this::guard)
                    .call();
            var head = result.getAdvertisedRef(Constants.HEAD);
            return head == null ? null : head.getObjectId();
        }
    }

    private void guard(Transport transport) {
        var server = URI.create(transport.getURI().setUser(null).setPass(null).toASCIIString());
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(
                    new GuardedConnections(http.getHttpConnectionFactory(), HostGuard.of(System.getenv()), server));
        }
    }

    /** What opening has fetched counts for the first reading; later ones fetch for themselves. */
    private static final class FirstFetch {
        private final @Nullable ObjectId head;
        private final AtomicBoolean taken = new AtomicBoolean();

        FirstFetch(@Nullable ObjectId head) {
            this.head = head;
        }

        boolean take() {
            return taken.compareAndSet(false, true);
        }

        @Nullable
        ObjectId head() {
            return head;
        }
    }

    private String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var message = Titles.oneLine(String.valueOf(cause.getMessage()));
        return message.replace(address, shown);
    }
}
