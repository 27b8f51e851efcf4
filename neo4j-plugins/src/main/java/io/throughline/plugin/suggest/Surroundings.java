// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.suggest;

import java.util.Map;
import java.util.Set;

/** What stands around the documents that may be linked, as far as the asker may read it. */
public interface Surroundings {
    /** Keys of documents that this one is linked with, or must not be. */
    Set<String> linked(String key);

    /** Keys of documents that a link with this one was suggested for and decided about: whether it was accepted. */
    Map<String, Boolean> decided(String key);

    /** Keys of documents that this one calls, imports or extends, or is called, imported or extended by. */
    Set<String> connected(String key);

    /** Key of the whole that this is a part of, such as the file of a method; the key itself when there is none. */
    String whole(String key);

    /** Keys of what this contains, with its own. */
    Set<String> parts(String key);
}
