// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.code.TestCode;
import io.throughline.ingest.connector.document.People;
import io.throughline.ingest.marks.CommitMessage;
import io.throughline.ingest.marks.TraceMark.Claim;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.Reference;
import io.throughline.ingest.text.Titles;
import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import io.throughline.names.PropertyKeys;
import io.throughline.names.RelationshipTypes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes a document of a commit, with its author, the code it touches and the keys it names. */
// [impl->TL-US-8]
final class CommitMapper {
    static final String VERSION = "h1";

    /** A commit that touches more files than this says too little about each of them to be a claim. */
    static final int CLAIMING_FILES_MAX = 30;

    private static final double CLAIM_CONFIDENCE = 0.9;
    private static final double MENTION_CONFIDENCE = 0.8;
    private static final Pattern TRAILERS = Pattern.compile("\n\n(?:[A-Za-z][A-Za-z0-9-]*:[ \t]+\\S.*(?:\n|\\z))+\\z");

    private final String repository;
    private final CommitContent commit;
    private final Reference.Document self;
    private final String evidence;
    private final List<GraphChange> changes = new ArrayList<>();

    private CommitMapper(String repository, CommitContent commit) {
        this.repository = repository;
        this.commit = commit;
        this.self = new Reference.Document(repository + "@" + GitFile.shortHash(commit.hash()));
        this.evidence = self.key();
    }

    static List<GraphChange> map(String repository, CommitContent commit) {
        return new CommitMapper(repository, commit).map();
    }

    private List<GraphChange> map() {
        var message = CommitMessage.parse(commit.message());
        var subject = Titles.oneLine(message.subject());
        var title = subject.isEmpty() ? "Commit " + GitFile.shortHash(commit.hash()) : subject;
        var author = People.of(commit.author().name(), commit.author().email());
        var written = commit.written().atZone(ZoneOffset.UTC);
        var text = commit.message().strip();
        changes.add(new GraphChange.Document(
                self.key(),
                DocumentType.COMMIT,
                title,
                text,
                blocks(title, text),
                Map.of(
                        PropertyKeys.REPOSITORY, repository,
                        PropertyKeys.HASH, commit.hash(),
                        PropertyKeys.MESSAGE, text,
                        PropertyKeys.AUTHOR, author.name(),
                        PropertyKeys.CREATED_DATE, written)));
        changes.add(author);
        changes.add(new GraphChange.Link(
                RelationshipTypes.AUTHORED,
                new Reference.Person(author.userId()),
                self,
                LinkOrigin.COMMIT,
                1,
                evidence,
                true,
                Map.of()));
        for (var file : commit.files()) {
            link(RelationshipTypes.TOUCHES, self, reference(file), LinkOrigin.COMMIT, 1, false);
        }
        for (var trailer : message.trailers()) {
            link(RelationshipTypes.MENTIONS, self, new Reference.Document(trailer.key()), LinkOrigin.COMMIT, 1, true);
            claim(trailer);
        }
        for (var key : message.mentions()) {
            link(
                    RelationshipTypes.MENTIONS,
                    self,
                    new Reference.Document(key),
                    LinkOrigin.COMMIT,
                    MENTION_CONFIDENCE,
                    false);
        }
        return changes;
    }

    /** The title is in every passage's heading already, so the text is what follows it, without trailers. */
    private static List<Block> blocks(String title, String text) {
        int newline = text.indexOf('\n');
        var body = newline < 0
                ? ""
                : TRAILERS.matcher(text.substring(newline)).replaceFirst("").strip();
        return List.of(
                body.isEmpty()
                        ? new Block(List.of(), ChunkType.HEADER, title)
                        : new Block(List.of(), ChunkType.BODY, body));
    }

    /** A broken key is told once, by the mention; so these links are not required. */
    private void claim(CommitMessage.Trailer trailer) {
        boolean verifies = trailer.claim() == Claim.VERIFIES;
        if (commit.files().size() > CLAIMING_FILES_MAX) {
            return;
        }
        for (var file : commit.files()) {
            if (TestCode.isTestPath(file) == verifies) {
                link(
                        verifies ? RelationshipTypes.VERIFIES : RelationshipTypes.IMPLEMENTS,
                        reference(file),
                        new Reference.Document(trailer.key()),
                        LinkOrigin.COMMIT,
                        CLAIM_CONFIDENCE,
                        false);
            }
        }
    }

    private Reference.Document reference(String path) {
        return new Reference.Document(GitFile.keyOf(repository, path));
    }

    private void link(
            String type, Reference from, Reference to, LinkOrigin origin, double confidence, boolean required) {
        changes.add(new GraphChange.Link(type, from, to, origin, confidence, evidence, required, Map.of()));
    }
}
