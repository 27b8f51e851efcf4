// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Opens what a person names after {@code git:}. */
final class RepositoryAddress {
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://.*");
    private static final Set<String> TRANSPORTS = Set.of("file", "http", "https");

    private RepositoryAddress() {}

    static OpenRepository open(String address, Path cacheFolder) {
        var url = URL.matcher(address);
        if (!url.matches()) {
            return openLocal(address);
        }
        var transport = url.group(1).toLowerCase(Locale.ROOT);
        if (!TRANSPORTS.contains(transport)) {
            throw SourceException.usage(
                    "git:%s uses `%s`, allowed are a path and file://, http:// and https:// addresses: clone it with git and name the folder."
                            .formatted(withoutCredentials(address), transport));
        }
        return new RepositoryCopy(address, withoutCredentials(address), cacheFolder).open();
    }

    private static OpenRepository openLocal(String address) {
        Path folder;
        try {
            // No shell opens a ~ that follows a colon.
            folder = address.startsWith("~/")
                    ? Path.of(System.getProperty("user.home"), address.substring(2))
                    : Path.of(address);
            folder = folder.toRealPath();
        } catch (IOException | InvalidPathException e) {
            throw SourceException.usage("git:%s does not exist: name the folder of a repository, for example git:."
                    .formatted(address.replace("\0", "\\0")));
        }
        var gitFolder = gitFolder(folder);
        if (gitFolder == null) {
            throw noRepository(address, folder);
        }
        try {
            var repository = new FileRepositoryBuilder()
                    .setGitDir(gitFolder)
                    .setMustExist(true)
                    .build();
            var name = nameOf(repository, folder);
            return new OpenRepository(
                    new SourceId("git", name, folder.toString()), repository, () -> repository.resolve(Constants.HEAD));
        } catch (IOException | IllegalArgumentException e) {
            throw SourceException.unusable("git:%s cannot be opened (%s): check it with `git status` there."
                    .formatted(address, e.getMessage()));
        }
    }

    private static SourceException noRepository(String address, Path folder) {
        for (var above = folder.getParent(); above != null; above = above.getParent()) {
            if (gitFolder(above) != null) {
                return SourceException.usage("git:%s is a folder inside the repository %s: name that one, git:%s."
                        .formatted(address, above, above));
            }
        }
        return SourceException.usage(
                "git:%s is no git repository: name the folder that holds .git, or read it as documents with files:%s."
                        .formatted(address, address));
    }

    /** The folder that holds the objects or, in a linked worktree, points to it; null when there is none. */
    private static @Nullable File gitFolder(Path folder) {
        var dotGit = folder.resolve(Constants.DOT_GIT);
        if (Files.isDirectory(dotGit)) {
            return RepositoryCache.FileKey.isGitRepository(dotGit.toFile(), FS.DETECTED) ? dotGit.toFile() : null;
        }
        if (Files.isRegularFile(dotGit)) {
            return pointedTo(folder, dotGit);
        }
        return RepositoryCache.FileKey.isGitRepository(folder.toFile(), FS.DETECTED) ? folder.toFile() : null;
    }

    private static @Nullable File pointedTo(Path folder, Path dotGit) {
        try {
            var text = Files.readString(dotGit).strip();
            if (!text.startsWith("gitdir:")) {
                return null;
            }
            var target = folder.resolve(text.substring("gitdir:".length()).strip());
            return Files.isDirectory(target) ? target.toRealPath().toFile() : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static String nameOf(Repository repository, Path folder) {
        var origin = repository
                .getConfig()
                .getString(ConfigConstants.CONFIG_REMOTE_SECTION, Constants.DEFAULT_REMOTE_NAME, "url");
        var name = origin == null ? "" : lastPart(origin);
        if (name.isEmpty()) {
            name = lastPart(folder.toString());
        }
        return name.isEmpty() ? "repository" : name;
    }

    /** The last part of a path or URL without {@code .git}, for example {@code shop} of {@code git@host:web/shop.git}. */
    static String lastPart(String address) {
        var parts = address.replace('\\', '/').replace(':', '/').split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            var part = parts[i].endsWith(Constants.DOT_GIT_EXT)
                    ? parts[i].substring(0, parts[i].length() - Constants.DOT_GIT_EXT.length())
                    : parts[i];
            if (!part.isBlank()) {
                return part;
            }
        }
        return "";
    }

    static String withoutCredentials(String address) {
        try {
            var uri = new URI(address);
            if (uri.getRawUserInfo() == null) {
                return address;
            }
            return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), uri.getQuery(), null)
                    .toString();
        } catch (URISyntaxException e) {
            return address.replaceFirst("//[^/@]*@", "//");
        }
    }
}
