// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.text;

/**
 * Says beforehand what a Markdown parser will spend on looking for the ends of tags. It looks from each {@code <} for the
 * end that fits, and begins anew at the next one, which on text made for it takes hours.
 */
final class TagScan {
    /** Characters looked at in all; a megabyte of honest text stays far below. */
    private static final long COST_MAX = 100_000_000;

    private final String text;

    private TagScan(String text) {
        this.text = text;
    }

    /** Whether a parser reads the text in a moment. */
    static boolean isCheap(String text) {
        return new TagScan(text).cost() <= COST_MAX;
    }

    private long cost() {
        var blank = new Next("\n\n");
        var tag = new Next(">");
        var comment = new Next("-->");
        var instruction = new Next("?>");
        var data = new Next("]]>");
        long cost = 0;
        for (int at = text.indexOf('<'); at >= 0 && cost <= COST_MAX; at = text.indexOf('<', at + 1)) {
            var end = tag;
            if (text.startsWith("<!--", at)) {
                end = comment;
            } else if (text.startsWith("<?", at)) {
                end = instruction;
            } else if (text.startsWith("<![", at)) {
                end = data;
            }
            cost += Math.min(end.after(at), blank.after(at)) - at;
        }
        return cost;
    }

    /** Remembers the next occurrence, so that asking at growing places takes one pass. */
    private final class Next {
        private final String wanted;
        private int found = -1;

        Next(String wanted) {
            this.wanted = wanted;
        }

        int after(int at) {
            if (found < at) {
                int index = text.indexOf(wanted, at);
                found = index < 0 ? text.length() : index;
            }
            return found;
        }
    }
}
