// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.gaps;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a code file.
 *
 * @param lines null when nobody counted them
 * @param commits times of the commits that touched it
 * @param modified when its source says that it was last changed; null when it says nothing
 */
public record FileHistory(
        @Nullable Long lines,
        List<ZonedDateTime> commits,
        @Nullable ZonedDateTime modified) {
    public FileHistory {
        commits = List.copyOf(commits);
    }

    long churn() {
        return commits.size();
    }

    long churnSince(ZonedDateTime time) {
        return commits.stream().filter(commit -> commit.isAfter(time)).count();
    }

    /** As its source says, else by its last commit. */
    Optional<ZonedDateTime> changedAt() {
        return Optional.ofNullable(modified).or(() -> commits.stream().max(ZonedDateTime::compareTo));
    }

    /** Whether its first commit that is known came after that time. */
    boolean beganAfter(ZonedDateTime time) {
        return !commits.isEmpty() && commits.stream().allMatch(commit -> commit.isAfter(time));
    }
}
