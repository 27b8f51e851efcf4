// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.store;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key that ends in a revision, {@code type~name~revision}, as specification items of OpenFastTrace have it.
 *
 * @param stem all but the revision, {@code type~name~}
 * @param revision its digits
 */
record KeyRevision(String stem, String revision) {
    private static final Pattern FORM = Pattern.compile("([^~\\s]+~[^~\\s]+~)(\\d{1,9})");

    /** Empty when the key has no revision. */
    static Optional<KeyRevision> of(String key) {
        var form = FORM.matcher(key);
        return form.matches() ? Optional.of(new KeyRevision(form.group(1), form.group(2))) : Optional.empty();
    }
}
