// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.request.RequestScope;
import java.util.List;
import java.util.Map;

/** Answers all requests that one level of a query makes with one statement. */
interface GraphLoader<K, V> {
    /** Under which name controllers ask for it. */
    String name();

    /** @return an answer for each request that has one */
    Map<K, V> load(List<K> requests, RequestScope scope);
}
