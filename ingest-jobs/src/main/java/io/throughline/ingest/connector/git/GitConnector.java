// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.codebase.CodeBase;
import io.throughline.ingest.connector.document.Problem;
import io.throughline.ingest.connector.document.TextFile;
import io.throughline.ingest.coverage.LineCoverage;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.KnownItems;
import io.throughline.ingest.model.SourceException;
import io.throughline.ingest.model.SourceId;
import io.throughline.ingest.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the documents, then the code files, then the commits of a repository, newest commit first. */
// [impl->TL-US-1]
public final class GitConnector implements Connector {
    private final OpenRepository opened;
    private final CoverageFiles coverage;
    private final int commitLimit;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private @Nullable Snapshot counted;
    /** Of the head that was read last; what files use of each other is found here. */
    private volatile CodeBase codeBase = CodeBase.NONE;

    private volatile TestedFiles testedFiles = TestedFiles.NONE;

    private GitConnector(OpenRepository opened, CoverageFiles coverage, int commitLimit) {
        this.opened = opened;
        this.coverage = coverage;
        this.commitLimit = commitLimit;
    }

    /**
     * @param address a folder, a bare repository, or a {@code file://}, {@code http://} or {@code https://} URL, each
     *     with {@code ?coverage=FILE,FILE} or without
     * @param cacheFolder where a copy of a remote repository is kept between runs
     * @param commitLimit how many commits become documents, the newest first; older ones stay once they are known
     * @throws SourceException when there is no repository, or when it cannot be fetched
     */
    public static GitConnector open(String address, Path cacheFolder, int commitLimit) {
        var plain = CoverageFiles.addressOf(address);
        var opened = RepositoryAddress.open(plain, cacheFolder);
        try {
            var coverage = CoverageFiles.of(address, opened.repository(), !plain.contains("://"));
            return new GitConnector(opened, coverage, commitLimit);
        } catch (SourceException e) {
            opened.repository().close();
            throw e;
        }
    }

    @Override
    public SourceId id() {
        return opened.id();
    }

    @Override
    public synchronized OptionalLong size() {
        if (counted == null) {
            counted = snapshot();
        }
        try {
            return OptionalLong.of(counted.size());
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public Stream<SourceRecord> read(KnownItems known) {
        try {
            var snapshot = fresh();
            codeBase = snapshot.codeBase();
            testedFiles = snapshot.testedFiles();
            return snapshot.records(known);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Each reading sees the head as it is now; the snapshot that {@link #size} has counted serves the next one. */
    private synchronized Snapshot fresh() {
        var snapshot = counted == null ? snapshot() : counted;
        counted = null;
        return snapshot;
    }

    private Snapshot snapshot() {
        try {
            return Snapshot.of(opened, coverage, commitLimit);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private SourceException damaged(IOException e) {
        return SourceException.unusable("git:%s is damaged (%s): run `git fsck` there."
                .formatted(opened.id().location(), e.getMessage()));
    }

    @Override
    public List<GraphChange> map(SourceRecord record) {
        var problem = Problem.in(record);
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        try {
            var content = record.content().load();
            return switch (ItemKind.of(record)) {
                case COMMIT -> CommitMapper.map(opened.name(), CommitContent.decode(content));
                case DOCUMENT -> document(GitFile.of(opened.name(), record), content);
                case CODE ->
                    CodeFileMapper.map(
                            GitFile.of(opened.name(), record),
                            content,
                            codeBase,
                            testedFiles,
                            LineCoverage.parse(record.attributes().getOrDefault(Snapshot.COVERAGE, "")));
            };
        } catch (IOException e) {
            return List.of(new GraphChange.Finding(
                    FindingStatus.UNREADABLE, "%s cannot be read (%s).".formatted(record.path(), e.getMessage())));
        }
    }

    private static List<GraphChange> document(GitFile file, byte[] content) {
        return new TextFile(file.path(), file.key(), file::evidence, file.properties()).map(content);
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            opened.repository().close();
        }
    }
}
