// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.Row;
import io.throughline.names.PropertyKeys;
import org.jspecify.annotations.Nullable;

/** A person who wrote something. */
record PersonView(
        String userId, @Nullable String name, @Nullable String email) {
    static PersonView of(Row person) {
        return new PersonView(
                person.requiredText(PropertyKeys.USER_ID),
                person.text(PropertyKeys.NAME),
                person.text(PropertyKeys.EMAIL));
    }
}
