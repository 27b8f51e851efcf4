// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

import io.lettuce.core.RedisURI;

/** The address of a Redis, whose password must not be shown. */
final class RedisAddress {
    private RedisAddress() {}

    static RedisURI parse(String url) {
        try {
            return RedisURI.create(url.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(EventQueues.QUEUE_URI
                    + " is no address of a Redis: write it as redis://HOST:PORT or rediss://HOST:PORT.");
        }
    }

    static String shown(RedisURI uri) {
        return uri.getHost() + ":" + uri.getPort();
    }
}
