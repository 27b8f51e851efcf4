// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.procedure;

import io.throughline.plugin.neo4j.VisibleDocuments;
import io.throughline.plugin.suggest.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;

/** A row of {@code throughline.trace.suggest}. */
public record SuggestionRow(
        @Description("Key of the document that a link is suggested for.")
        String sourceKey,

        @Description("Type of that document, for example `UserStory`.") @Nullable
        String sourceType,

        @Description("Title of that document.") String sourceTitle,

        @Description("Key of the document that it may be linked with.")
        String targetKey,

        @Description("Type of that document, for example `Code`.") @Nullable
        String targetType,

        @Description("Title of that document.") String targetTitle,

        @Description("From 1, among the suggestions for the source.")
        long rank,

        @Description("Estimated probability that the link is right, in (0, 1).")
        double confidence,

        @Description(
                "Whether the confidence reaches the threshold that promises the best balance of right and missed links.")
        boolean recommended,

        @Description("Whether a link between the two is there already, or was rejected.")
        boolean linked,

        @Description("How close the two are in meaning, in [0, 1]; 0 where there is no vector.")
        double meaning,

        @Description("How close the two are in words, in [0, 1]; 0 where none is shared.")
        double wording,

        @Description("Shared words that weigh most, as the source spells them.")
        List<String> words,

        @Description(
                "How much what was decided about other suggestions moved the confidence, in log odds; 0 when nothing was decided.")
        double shift,

        @Description(
                "What history and other links say for it: commits that name the one and changed the other, changes together, links of siblings.")
        List<String> hints) {

    static SuggestionRow of(Suggestion suggestion, VisibleDocuments documents) {
        var target = suggestion.target();
        return new SuggestionRow(
                suggestion.source(),
                documents.type(suggestion.source()),
                documents.title(suggestion.source()),
                target.key(),
                documents.type(target.key()),
                documents.title(target.key()),
                suggestion.rank(),
                suggestion.confidence(),
                suggestion.recommended(),
                suggestion.linked(),
                target.meaning(),
                target.wording(),
                target.words(),
                suggestion.shift(),
                suggestion.hints());
    }
}
