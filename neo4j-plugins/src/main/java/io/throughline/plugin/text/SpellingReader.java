// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.plugin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Turns one spelling, such as {@code getBatteryLevel}, {@code a.b-c} or {@code stories}, into its terms. */
final class SpellingReader {
    private static final Pattern VERSION = Pattern.compile("v?\\d+(\\.\\d+)+([-.][a-z0-9]+)*");

    private final String text;
    private final int start;
    private final int end;
    private final Consumer<Term> terms;
    private int increment = 1;

    SpellingReader(String text, int start, int end, Consumer<Term> terms) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.terms = terms;
    }

    void read() {
        var segments = segments();
        if (segments.isEmpty()) {
            return;
        }
        var first = segments.get(0);
        if (segments.size() == 1 && humps(first).size() == 1) {
            word(first, Term.Kind.WORD);
            return;
        }
        int last = segments.get(segments.size() - 1).end();
        var whole = fold(new Span(first.start(), last)).replace('\\', '/');
        add(whole, first.start(), last, Term.Kind.WHOLE);
        versions(whole, first.start(), last);
        for (var segment : segments) {
            segment(segment, segments.size() > 1);
        }
    }

    private void segment(Span segment, boolean inLonger) {
        var humps = humps(segment);
        if (humps.size() == 1) {
            word(segment, Term.Kind.PART);
            return;
        }
        if (inLonger) {
            add(fold(segment), segment.start(), segment.end(), Term.Kind.WHOLE);
            increment = 0;
        }
        for (var hump : humps) {
            word(hump, Term.Kind.PART);
        }
    }

    private void word(Span span, Term.Kind kind) {
        var folded = fold(span);
        boolean singleLetterOfName =
                kind == Term.Kind.PART && folded.length() == 1 && !Character.isDigit(folded.charAt(0));
        if (singleLetterOfName || StopWords.contains(folded)) {
            return;
        }
        add(EnglishStem.of(folded), span.start(), span.end(), kind);
        increment = 1;
    }

    /** {@code v2.5.0} is also found as {@code 2.5.0} and as {@code 2.5}. */
    private void versions(String whole, int from, int to) {
        if (!VERSION.matcher(whole).matches()) {
            return;
        }
        var number = whole.startsWith("v") ? whole.substring(1) : whole;
        if (number.length() < whole.length()) {
            add(number, from, to, Term.Kind.WHOLE);
        }
        int dot = number.indexOf('.', number.indexOf('.') + 1);
        if (dot > 0) {
            add(number.substring(0, dot), from, to, Term.Kind.WHOLE);
        }
    }

    private void add(String term, int from, int to, Term.Kind kind) {
        if (term.isBlank()) {
            return;
        }
        terms.accept(new Term(shortened(term), from, to, kind, increment));
        increment = 0;
    }

    /** What stands between the connectors, without the endings of "user's" and "don't". */
    private List<Span> segments() {
        var segments = new ArrayList<Span>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i < end && !TermScanner.isConnector(text.charAt(i))) {
                continue;
            }
            if (i > from) {
                var segment = new Span(from, i);
                boolean afterApostrophe = from > start && isApostrophe(text.charAt(from - 1));
                if (!(afterApostrophe && i - from <= 2)) {
                    segments.add(segment);
                } else if (segments.size() == 1 && StopWords.isStump(fold(segments.get(0)))) {
                    segments.clear();
                }
            }
            from = i + 1;
        }
        return segments;
    }

    /** Parts between a change of case or from letters to digits; a plural of capitals ({@code UAVs}) is one part. */
    private List<Span> humps(Span segment) {
        var humps = new ArrayList<Span>();
        int from = segment.start();
        for (int i = segment.start() + 1; i < segment.end(); i++) {
            if (isBoundary(segment, i)) {
                humps.add(new Span(from, i));
                from = i;
            }
        }
        humps.add(new Span(from, segment.end()));
        return humps;
    }

    private boolean isBoundary(Span segment, int at) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return !isMark(before) && !isMark(here);
        }
        if (Character.isLowerCase(before) && Character.isUpperCase(here)) {
            return true;
        }
        boolean capitalBeforeLower = Character.isUpperCase(before)
                && Character.isUpperCase(here)
                && at + 1 < segment.end()
                && Character.isLowerCase(text.charAt(at + 1));
        return capitalBeforeLower && !isPluralOfCapitals(segment, at + 1);
    }

    private boolean isPluralOfCapitals(Span segment, int at) {
        return text.charAt(at) == 's' && (at + 1 == segment.end() || !Character.isLowerCase(text.charAt(at + 1)));
    }

    private String fold(Span span) {
        return Folding.fold(text.substring(span.start(), span.end()));
    }

    private static String shortened(String term) {
        if (term.length() <= TermScanner.LENGTH_MAX) {
            return term;
        }
        boolean splitsPair = Character.isHighSurrogate(term.charAt(TermScanner.LENGTH_MAX - 1));
        return term.substring(0, splitsPair ? TermScanner.LENGTH_MAX - 1 : TermScanner.LENGTH_MAX);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private record Span(int start, int end) {}
}
