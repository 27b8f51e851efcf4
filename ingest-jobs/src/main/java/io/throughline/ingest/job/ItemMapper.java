// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.job;

import io.throughline.ingest.chunk.Chunker;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.FindingStatus;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.model.SourceRecord;
import io.throughline.ingest.store.DocumentWrite;
import io.throughline.ingest.store.FindingWrite;
import io.throughline.ingest.store.ItemWrite;
import io.throughline.ingest.store.LinkEnd;
import io.throughline.ingest.store.LinkWrite;
import io.throughline.ingest.store.PersonWrite;
import io.throughline.ingest.store.Poison;
import io.throughline.ingest.store.SafeText;
import io.throughline.ingest.summary.ExtractiveSummarizer;
import io.throughline.names.PropertyKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a record to what is written. Runs on many threads. Nothing that one item holds can end a run: what cannot be read
 * or understood becomes a finding, and what the graph holds of the item stays until it can.
 */
final class ItemMapper {
    private static final Logger log = LoggerFactory.getLogger(ItemMapper.class);
    /** More pending links than this are not remembered for one item: a file of keys-like words must not fill the graph. */
    private static final int LINKS_MAX = 20_000;

    private static final String NOT_UNDERSTOOD = "could not be understood";

    private static final int EVIDENCE_CHARS_MAX = 2_000;

    private final Connector connector;
    private final String sourceId;
    private final DocumentMapper documents;
    private final Fingerprints fingerprints;

    ItemMapper(Connector connector, Chunker chunker, Fingerprints fingerprints) {
        this.connector = connector;
        this.sourceId = connector.id().value();
        this.documents = new DocumentMapper(chunker, new ExtractiveSummarizer());
        this.fingerprints = fingerprints;
    }

    /** @param path identity of the item, which is that of the record unless its source repeats itself */
    ItemWrite map(String path, SourceRecord record) {
        var place = SafeText.clean(path);
        var itemId = ItemWrite.id(sourceId, place);
        var reading = Reading.of(connector, place, record);
        if (reading.failure().isPresent()) {
            return ItemWrite.unreadable(
                    itemId, sourceId, place, reading.failure().get());
        }
        if (reading.broken().isPresent()) {
            return broken(itemId, place, record, reading.broken().get());
        }
        try {
            return assemble(itemId, place, record.fingerprint(), reading.changes());
        } catch (RuntimeException | StackOverflowError e) {
            log.debug("{} cannot be cut", place, e);
            return broken(itemId, place, record, e);
        }
    }

    private ItemWrite broken(String itemId, String place, SourceRecord record, Throwable e) {
        var stored = fingerprints.stored(record.fingerprint());
        return Poison.item(assemble(itemId, place, record.fingerprint(), List.of()), stored, NOT_UNDERSTOOD, e);
    }

    private ItemWrite assemble(String itemId, String place, String fingerprint, List<GraphChange> changes) {
        var people = new ArrayList<PersonWrite>();
        var written = new ArrayList<DocumentWrite>();
        var links = new ArrayList<LinkWrite>();
        var findings = new ArrayList<FindingWrite>();
        var masking = new Masking();
        for (var change : changes) {
            if (change instanceof GraphChange.Document document) {
                documents.map(document, sourceId, place, findings::add).ifPresent(written::add);
            } else if (change instanceof GraphChange.Person person) {
                person(person, place, findings::add).ifPresent(people::add);
            } else if (change instanceof GraphChange.Finding finding) {
                findings.add(new FindingWrite(
                        finding.status(),
                        masking.part(SafeText.line(finding.message())),
                        SafeText.clean(finding.key())));
            } else if (change instanceof GraphChange.Link link && links.size() < LINKS_MAX) {
                link(link, itemId, place, masking, findings::add).ifPresent(links::add);
            }
        }
        if (links.size() == LINKS_MAX) {
            findings.add(FindingWrite.of(
                    FindingStatus.TOO_LARGE,
                    "%s: it declares %,d links or more, and those beyond were left out.".formatted(place, LINKS_MAX)));
        }
        return new ItemWrite(
                itemId, sourceId, place, fingerprints.stored(fingerprint), "", true, people, written, links, findings);
    }

    private static Optional<PersonWrite> person(
            GraphChange.Person person, String place, Consumer<FindingWrite> findings) {
        var userId = SafeText.clean(person.userId());
        if (!DocumentMapper.isKey(userId)) {
            findings.accept(FindingWrite.of(FindingStatus.INVALID, DocumentMapper.unusableKey(place, userId)));
            return Optional.empty();
        }
        return Optional.of(new PersonWrite(userId, SafeText.line(person.name()), SafeText.line(person.email())));
    }

    private static Optional<LinkWrite> link(
            GraphChange.Link link, String itemId, String place, Masking masking, Consumer<FindingWrite> findings) {
        var from = LinkEnd.of(link.from());
        var to = LinkEnd.of(link.to());
        for (var end : List.of(from, to)) {
            if (!DocumentMapper.isKey(end.name())) {
                findings.accept(FindingWrite.of(FindingStatus.INVALID, DocumentMapper.unusableKey(place, end.name())));
                return Optional.empty();
            }
        }
        var properties =
                masking.values(new PropertyRules(place + ": link to " + to, findings).cleanLink(link.properties()));
        properties.put(PropertyKeys.ORIGIN, link.origin().value());
        properties.put(PropertyKeys.CONFIDENCE, link.confidence());
        properties.put(PropertyKeys.EVIDENCE, masking.part(evidence(link.evidence())));
        properties.put(PropertyKeys.REQUIRED, link.required());
        properties.put(PropertyKeys.DECLARED_BY, itemId);
        var linkId = LinkWrite.id(link.type(), from, to, link.origin().value(), itemId);
        return Optional.of(new LinkWrite(linkId, link.type(), from, to, properties));
    }

    private static String evidence(String evidence) {
        var clean = SafeText.clean(evidence);
        return clean.length() <= EVIDENCE_CHARS_MAX
                ? clean
                : SafeText.clean(clean.substring(0, EVIDENCE_CHARS_MAX - 1)) + "…";
    }
}
