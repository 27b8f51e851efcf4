// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * What the mapper needs of a commit, as it travels in a record's content.
 *
 * @param files the code files of the head that the commit changed, sorted; empty when there are more than
 *     {@link #FILES_MAX}, because a commit that touches everything says nothing about anything
 */
record CommitContent(String hash, Mailmap.Identity author, Instant written, String message, List<String> files) {
    static final int FILES_MAX = 1_000;
    private static final int MESSAGE_LENGTH_MAX = 100_000;

    CommitContent {
        files = List.copyOf(files);
    }

    static CommitContent of(Repository repository, ObjectId id, Mailmap mailmap, Set<String> codePaths)
            throws IOException {
        try (var walk = new RevWalk(repository);
                var touched = new Touched(repository, walk)) {
            var commit = walk.parseCommit(id);
            var files = new ArrayList<String>();
            if (!touched.isCutOff(id)) {
                touched.visit(commit, rawPath -> {
                    var path = RawPath.decode(rawPath);
                    if (codePaths.contains(path)) {
                        files.add(path);
                    }
                    return files.size() <= FILES_MAX;
                });
            }
            PersonIdent author = commit.getAuthorIdent();
            var message = commit.getFullMessage();
            return new CommitContent(
                    commit.name(),
                    author == null
                            ? new Mailmap.Identity("unknown", "")
                            : mailmap.proper(author.getName(), author.getEmailAddress()),
                    author == null ? Instant.ofEpochSecond(commit.getCommitTime()) : author.getWhenAsInstant(),
                    message.length() > MESSAGE_LENGTH_MAX ? message.substring(0, MESSAGE_LENGTH_MAX) : message,
                    files.size() > FILES_MAX
                            ? List.of()
                            : files.stream().sorted().toList());
        }
    }

    byte[] encode() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var output = new DataOutputStream(bytes);
        write(hash, output);
        write(author.name(), output);
        write(author.email(), output);
        output.writeLong(written.getEpochSecond());
        write(message, output);
        output.writeInt(files.size());
        for (var file : files) {
            write(file, output);
        }
        return bytes.toByteArray();
    }

    static CommitContent decode(byte[] content) throws IOException {
        var input = new DataInputStream(new ByteArrayInputStream(content));
        var hash = read(input);
        var author = new Mailmap.Identity(read(input), read(input));
        var written = Instant.ofEpochSecond(input.readLong());
        var message = read(input);
        var files = new ArrayList<String>();
        for (int remaining = input.readInt(); remaining > 0; remaining--) {
            files.add(read(input));
        }
        return new CommitContent(hash, author, written, message, files);
    }

    private static void write(String text, DataOutputStream output) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    private static String read(DataInputStream input) throws IOException {
        return new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8);
    }
}
