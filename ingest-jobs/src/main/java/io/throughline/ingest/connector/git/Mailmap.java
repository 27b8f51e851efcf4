// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.connector.document.ItemLimit;
import io.throughline.ingest.text.DecodedText;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The names that people want to be known by, from {@code .mailmap} of the head, in the format of
 * <a href="https://git-scm.com/docs/gitmailmap">gitmailmap</a>.
 */
final class Mailmap {
    private static final Pattern LINE =
            Pattern.compile("\\s*([^<>#]*?)\\s*<([^<>]*)>(?:\\s*([^<>#]*?)\\s*<([^<>]*)>)?\\s*(?:#.*)?");

    /** A name and an e-mail address as a commit or the map has them. */
    record Identity(String name, String email) {}

    /** @param name blank to keep the commit's; so is the e-mail address */
    private record Proper(String name, String email) {}

    static final Mailmap NONE = new Mailmap("", "");

    private final Map<Identity, Proper> entries = new HashMap<>();
    private final String fingerprint;

    /** @param fingerprint empty when there is no map */
    Mailmap(String text, String fingerprint) {
        this.fingerprint = fingerprint;
        text.lines().map(LINE::matcher).filter(Matcher::matches).forEach(this::add);
    }

    static Mailmap of(ObjectReader reader, RevTree tree) throws IOException {
        try (var file = TreeWalk.forPath(reader, ".mailmap", tree)) {
            if (file == null) {
                return NONE;
            }
            var blob = file.getObjectId(0);
            var text = DecodedText.of(reader.open(blob).getCachedBytes(ItemLimit.BYTES_MAX));
            return new Mailmap(text.orElse(""), "+" + GitFile.shortHash(blob.name()));
        } catch (LargeObjectException e) {
            return NONE;
        }
    }

    private void add(Matcher line) {
        if (line.group(4) == null) {
            entries.put(key("", line.group(2)), new Proper(line.group(1), ""));
        } else {
            entries.put(key(line.group(3), line.group(4)), new Proper(line.group(1), line.group(2)));
        }
    }

    private static Identity key(String name, String email) {
        return new Identity(name.strip().toLowerCase(Locale.ROOT), email.strip().toLowerCase(Locale.ROOT));
    }

    /** A part of the fingerprint of what was mapped with it. */
    String fingerprint() {
        return fingerprint;
    }

    /** An entry for name and address wins over one for the address alone. */
    Identity proper(String name, String email) {
        var proper = entries.get(key(name, email));
        if (proper == null) {
            proper = entries.get(key("", email));
        }
        if (proper == null) {
            return new Identity(name, email);
        }
        return new Identity(
                proper.name().isBlank() ? name : proper.name(), proper.email().isBlank() ? email : proper.email());
    }
}
