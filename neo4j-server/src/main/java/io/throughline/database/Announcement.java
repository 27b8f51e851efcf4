// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.database;

import java.util.Optional;

/** What the child tells its parent on standard output: one line, once, when it is ready or when it gives up. */
public sealed interface Announcement {
    /** First word of a line, so that other output of libraries is never taken for ours. */
    String MARK = "throughline-database";

    /** @param port of Bolt on the loopback interface */
    record Ready(int port) implements Announcement {
        @Override
        public String line() {
            return MARK + " ready " + port;
        }
    }

    /** @param reason the chain of errors in the words of those who raised them; {@link StartFailure} translates it */
    record Failed(String reason) implements Announcement {
        public static Failed locked(long process) {
            return new Failed(StartFailure.LOCKED + process);
        }

        @Override
        public String line() {
            return MARK + " failed " + reason.replaceAll("\\s+", " ").strip();
        }
    }

    String line();

    /** Empty when the line is something else. */
    static Optional<Announcement> parse(String line) {
        var words = line.split(" ", 3);
        if (words.length < 3 || !words[0].equals(MARK)) {
            return Optional.empty();
        }
        return switch (words[1]) {
            case "ready" -> Optional.of(new Ready(Integer.parseInt(words[2])));
            case "failed" -> Optional.of(new Failed(words[2]));
            default -> Optional.empty();
        };
    }
}
