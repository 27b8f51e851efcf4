// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.queue;

/** Names in Redis. All have one hash tag, so that a cluster keeps them together and a script may touch several. */
final class RedisKeys {
    static final String GROUP = "workers";
    /** Ids of events that are due. */
    static final String STREAM = "{throughline}:events";
    /** Ids of events that pause, by when they are due in milliseconds. */
    static final String LATER = STREAM + ":later";
    /** Ids of dead letters. */
    static final String DEAD = STREAM + ":dead";

    private RedisKeys() {}

    /** What an event holds, until it is done. */
    static String event(String id) {
        return STREAM + ":event:" + id;
    }

    /** That an event was put, also after it is done. */
    static String seen(String id) {
        return STREAM + ":seen:" + id;
    }
}
