// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.memory;

/** The numbers of repeating values. */
final class Dictionaries {
    final Names acls = new Names();
    final Names types = new Names();
    final Names products = new Names();
    final Names statuses = new Names();
    final TagSets tagSets = new TagSets();

    long bytes() {
        return acls.bytes() + types.bytes() + products.bytes() + statuses.bytes() + tagSets.bytes();
    }
}
