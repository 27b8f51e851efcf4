// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.marks;

import io.throughline.ingest.marks.TraceMark.Claim;
import io.throughline.ingest.marks.TraceMark.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of trace marks. {@code [impl->KEY]} and {@code [test->KEY]} are
 * <a href="https://github.com/itsallcode/openfasttrace">OpenFastTrace</a>'s coverage tags, {@code @relation(KEY, …)} is
 * <a href="https://strictdoc.readthedocs.io">StrictDoc</a>'s. Anything that does not fit is ordinary text.
 */
// [impl->TL-SPEC-5]
public final class TraceMarks {
    private static final Pattern KEY =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.:/#@+-]*+(?:~[\\p{L}\\p{N}_.-]++)?(?:~\\d++)?");

    /** The left side may be an item of its own in OpenFastTrace: {@code [impl~login~1->dsn~login~1>>utest]}. */
    private static final Pattern TAG = Pattern.compile(
            "\\[\\s{0,9}(impl|test|utest|itest|stest)(?:~(?:[\\w.~]|-(?!>)){0,200}+)?\\s{0,9}->([^\\[\\]>]{1,2000}+)(?:>>[\\w\\s,]{0,200}+)?\\]");

    private static final Pattern RELATION = Pattern.compile("@relation\\(([^()\\[\\]{}]{1,2000})\\)");
    private static final Pattern RELATION_OPTION = Pattern.compile("(scope|role)\\s*=\\s*(\\w+)");
    /** An OpenFastTrace id, for example {@code dsn~login~1}: its first part is an artifact type and no key. */
    private static final Pattern OPEN_FAST_TRACE_ID = Pattern.compile("[a-z]+~[^~]+~\\d+");
    /** What a comment over several lines puts at the beginning of each. */
    private static final Pattern COMMENT_LEADER = Pattern.compile("(?m)\n\\s*(?:///?|\\*|#|--|;)?");

    private TraceMarks() {}

    /** Whether a search can be saved: false means that the text holds no mark for sure. */
    public static boolean mayOccurIn(String text) {
        return text.contains("->") || text.contains("@relation(");
    }

    /** @param firstLine the line number of the text's first line, 1-based */
    public static List<TraceMark> find(String text, int firstLine) {
        if (!mayOccurIn(text)) {
            return List.of();
        }
        var lines = new LineCounter(text, firstLine);
        var marks = new ArrayList<TraceMark>();
        for (var tag = TAG.matcher(text); tag.find(); ) {
            var claim = tag.group(1).equals("impl") ? Claim.IMPLEMENTS : Claim.VERIFIES;
            for (var key : keys(tag.group(2))) {
                marks.add(new TraceMark(key, claim, Scope.SYMBOL, tag.start(), lines.at(tag.start())));
            }
        }
        lines = new LineCounter(text, firstLine);
        for (var relation = RELATION.matcher(text); relation.find(); ) {
            addRelation(relation, lines.at(relation.start()), marks);
        }
        marks.sort(java.util.Comparator.comparingInt(TraceMark::offset));
        return marks;
    }

    /** Keys separated by commas; none at all when one of them is no key, because then this is no mark. */
    private static List<String> keys(String list) {
        var keys = new ArrayList<String>();
        for (var part : list.split(",", -1)) {
            if (!KEY.matcher(part.strip()).matches()) {
                return List.of();
            }
            keys.add(bare(part));
        }
        return keys;
    }

    private static void addRelation(Matcher relation, int line, List<TraceMark> marks) {
        var keys = new LinkedHashSet<String>();
        var claim = Claim.BY_PLACE;
        var scope = Scope.SYMBOL;
        for (var part :
                COMMENT_LEADER.matcher(relation.group(1)).replaceAll(" ").split(",")) {
            var argument = part.strip();
            var option = RELATION_OPTION.matcher(argument);
            if (option.matches()) {
                var value = option.group(2).toLowerCase(Locale.ROOT);
                if (option.group(1).equals("role")) {
                    claim = role(value);
                } else if (value.equals("range_end")) {
                    return; // the beginning of the range has already spoken
                } else if (value.equals("file")) {
                    scope = Scope.FILE;
                }
            } else if (KEY.matcher(argument).matches()) {
                keys.add(bare(argument));
            } else {
                return;
            }
        }
        for (var key : keys) {
            marks.add(new TraceMark(key, claim, scope, relation.start(), line));
        }
    }

    private static Claim role(String role) {
        if (role.startsWith("impl") || role.equals("satisfies") || role.equals("refines")) {
            return Claim.IMPLEMENTS;
        }
        if (role.startsWith("test") || role.startsWith("verif") || role.startsWith("validat")) {
            return Claim.VERIFIES;
        }
        return Claim.BY_PLACE;
    }

    private static String bare(String written) {
        var key = written.strip();
        if (OPEN_FAST_TRACE_ID.matcher(key).matches()) {
            return key;
        }
        int tilde = key.indexOf('~');
        return tilde < 0 ? key : key.substring(0, tilde);
    }

    /** Counts lines in one pass over growing offsets. */
    private static final class LineCounter {
        private final String text;
        private int offset;
        private int line;

        LineCounter(String text, int firstLine) {
            this.text = text;
            this.line = firstLine;
        }

        int at(int wanted) {
            for (; offset < wanted; offset++) {
                if (text.charAt(offset) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
