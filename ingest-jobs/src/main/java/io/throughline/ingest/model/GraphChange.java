// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.model;

import io.throughline.names.DocumentType;
import io.throughline.names.LinkOrigin;
import java.util.List;
import java.util.Map;

/** What a record means for the graph, in terms of the graph, without touching it. */
public sealed interface GraphChange {
    /**
     * A document in its current state.
     *
     * @param key natural key, never blank, at most 1,024 characters
     * @param title one line, never blank
     * @param content the whole text that this document owns, without what its parts own; may be empty
     * @param blocks the same text, cut by structure, in order; these are chunked, embedded and searched
     * @param properties further properties by their names in {@link io.throughline.names.PropertyKeys}; values are
     *     strings, longs, doubles, booleans, {@link java.time.ZonedDateTime}s or lists of strings
     * @param history what its source remembers of it, in any order; what was taken before stays
     */
    record Document(
            String key,
            DocumentType type,
            String title,
            String content,
            List<Block> blocks,
            Map<String, Object> properties,
            List<FieldChange> history)
            implements GraphChange {
        public Document {
            blocks = List.copyOf(blocks);
            properties = Map.copyOf(properties);
            history = List.copyOf(history);
        }

        /** One whose source remembers nothing. */
        public Document(
                String key,
                DocumentType type,
                String title,
                String content,
                List<Block> blocks,
                Map<String, Object> properties) {
            this(key, type, title, content, blocks, properties, List.of());
        }

        public Document with(List<FieldChange> remembered) {
            return new Document(key, type, title, content, blocks, properties, remembered);
        }
    }

    /** A person who wrote, reviewed or approved something. They can sign in only once somebody activates them. */
    record Person(String userId, String name, String email) implements GraphChange {}

    /**
     * A link between two things that may come from different sources.
     *
     * @param type a name in {@link io.throughline.names.RelationshipTypes}
     * @param confidence in [0, 1]; 1 for what a person declared
     * @param evidence where it is written: {@code file:line@sha}, a URL, or the words
     * @param required when an end does not exist: true makes a finding (a person meant this link), false drops the
     *     link for now (a pattern that looked like a key)
     * @param properties further properties, for example {@code dependencyType}
     */
    record Link(
            String type,
            Reference from,
            Reference to,
            LinkOrigin origin,
            double confidence,
            String evidence,
            boolean required,
            Map<String, Object> properties)
            implements GraphChange {
        public Link {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence is " + confidence + ", allowed is 0 to 1");
            }
            properties = Map.copyOf(properties);
        }
    }

    /**
     * Something in the record that could not be taken.
     *
     * @param message one sentence that names the place, the value and what is allowed
     * @param key the document's key that it is about; empty when it is about none
     */
    record Finding(FindingStatus status, String message, String key) implements GraphChange {
        public Finding(FindingStatus status, String message) {
            this(status, message, "");
        }
    }
}
