// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import io.throughline.api.request.RequestException;
import io.throughline.api.web.WebProperties.Limits;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a document asks for, before it is validated: validation itself takes long for a document made to hurt.
 * Fragments count wherever they are spread, so a small document cannot stand for a large one.
 */
final class QueryLimits {
    private final Limits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private int fields;
    private int aliases;
    private int directives;

    private QueryLimits(Limits limits) {
        this.limits = limits;
    }

    /** @throws RequestException when the document is over a limit */
    static void check(Document document, Limits limits) {
        var count = new QueryLimits(limits);
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            count.fragments.put(fragment.getName(), fragment);
        }
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            count.countDirectives(operation);
            count.visit(operation.getSelectionSet(), 1);
        }
    }

    private void visit(@Nullable SelectionSet selections, int depth) {
        if (selections == null) {
            return;
        }
        if (depth > limits.depth()) {
            throw over("levels", limits.depth());
        }
        for (Node<?> selection : selections.getSelections()) {
            // A spread counts as well, which also ends fragments that spread each other.
            if (++fields > limits.fields()) {
                throw over("fields", limits.fields());
            }
            if (selection instanceof DirectivesContainer<?> container) {
                countDirectives(container);
            }
            if (selection instanceof Field field) {
                countAlias(field);
                visit(field.getSelectionSet(), depth + 1);
            } else if (selection instanceof InlineFragment inline) {
                visit(inline.getSelectionSet(), depth);
            } else if (selection instanceof FragmentSpread spread) {
                var fragment = fragments.get(spread.getName());
                visit(fragment == null ? null : fragment.getSelectionSet(), depth);
            }
        }
    }

    private void countAlias(Field field) {
        if (field.getAlias() != null && ++aliases > limits.aliases()) {
            throw over("aliases", limits.aliases());
        }
    }

    private void countDirectives(DirectivesContainer<?> container) {
        directives += container.getDirectives().size();
        if (directives > limits.directives()) {
            throw over("directives", limits.directives());
        }
    }

    private static RequestException over(String what, int max) {
        return RequestException.badRequest(
                "The query has more than %d %s: ask for less, or in several requests.".formatted(max, what));
    }
}
