// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.impact;

/**
 * Where on its way a path is. It begins at what changes and its parts, may go on to code that uses these, and then leads
 * either up or down all the way: what merely shares a parent with the change is not touched by it. One turn is taken:
 * whatever is reached upwards has tests, and these have to run again.
 */
enum Phase {
    /** What changes, or a part that it contains. */
    CHANGED,
    /** Code that calls or extends what changes, or a test that does. */
    USER,
    UPSTREAM,
    DOWNSTREAM,
    /** A test of something upstream or of what uses the change; nothing follows it. */
    TEST
}
