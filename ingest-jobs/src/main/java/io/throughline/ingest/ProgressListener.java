// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest;

/**
 * Hears how far a run is. Called from the run's own threads, one call at a time; must return quickly.
 *
 * <p>Each stretch of work is {@link #started}, {@link #advanced} any number of times, and {@link #finished}, also when
 * the run fails.
 */
public interface ProgressListener {
    /** The total of a stretch whose length nobody knows before its end. */
    long UNKNOWN = -1;

    /**
     * @param what what is done and with which unit, for example {@code "reading shop (items)"}
     * @param total how many there are, or {@link #UNKNOWN}
     */
    void started(String what, long total);

    /** @param done how many are done since {@link #started}; never falls */
    void advanced(long done);

    void finished();

    /** Hears nothing. */
    static ProgressListener none() {
        return new ProgressListener() {
            @Override
            public void started(String what, long total) {}

            @Override
            public void advanced(long done) {}

            @Override
            public void finished() {}
        };
    }
}
