// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.change;

import io.throughline.ingest.code.CodeTokens;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares two texts of one document. It errs to one side: what it cannot show to be mere form it calls a change of meaning.
 */
// [impl->TL-US-51]
public final class TextChange {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TextChange() {}

    /** @param language of a program; null for prose */
    public record Version(
            String type,
            String title,
            String content,
            @Nullable String language) {}

    public static ChangeKind between(Version former, Version now) {
        if (!former.type().equals(now.type()) || !Objects.equals(former.language(), now.language())) {
            return ChangeKind.MEANING;
        }
        return now.language() == null ? ofProse(former, now) : ofCode(former, now);
    }

    private static ChangeKind ofProse(Version former, Version now) {
        boolean same = Wording.of(former.title()).equals(Wording.of(now.title()))
                && Wording.of(former.content()).equals(Wording.of(now.content()));
        return same ? ChangeKind.LAYOUT : ChangeKind.MEANING;
    }

    private static ChangeKind ofCode(Version former, Version now) {
        if (former.title().equals(now.title()) && lines(former).equals(lines(now))) {
            return ChangeKind.LAYOUT;
        }
        var before = CodeTokens.of(former.language(), former.content());
        var after = CodeTokens.of(now.language(), now.content());
        if (before.isEmpty() || after.isEmpty()) {
            return ChangeKind.MEANING;
        }
        return Renaming.of(before.get(), after.get())
                .filter(names ->
                        names.getOrDefault(former.title(), former.title()).equals(now.title()))
                .map(names -> names.isEmpty() ? ofSameProgram(former, now) : ChangeKind.NAMES)
                .orElse(ChangeKind.MEANING);
    }

    private static ChangeKind ofSameProgram(Version former, Version now) {
        return BLANKS.matcher(former.content())
                        .replaceAll("")
                        .equals(BLANKS.matcher(now.content()).replaceAll(""))
                ? ChangeKind.LAYOUT
                : ChangeKind.COMMENTS;
    }

    /** Lines that hold something, without the blanks at their ends: what means nothing in any language. */
    private static List<String> lines(Version version) {
        return version.content()
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
