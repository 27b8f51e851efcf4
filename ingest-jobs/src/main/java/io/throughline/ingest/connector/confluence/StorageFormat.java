// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Confluence's storage format as plain HTML: code in macros becomes preformatted text, tasks a list, links to pages and
 * attachments the words that show; what macros are told is left out, what stands inside them stays.
 */
final class StorageFormat {
    private static final Pattern PLAIN_BODY =
            Pattern.compile("<ac:plain-text-body>\\s*<!\\[CDATA\\[(.*?)]]>\\s*</ac:plain-text-body>", Pattern.DOTALL);
    private static final Pattern LINK_TEXT = Pattern.compile(
            "<ac:plain-text-link-body>\\s*<!\\[CDATA\\[(.*?)]]>\\s*</ac:plain-text-link-body>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<ac:link\\b[^>]*>(.*?)</ac:link>", Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile(
            "<ri:(?:page|attachment|blog-post)\\b[^>]*?ri:(?:content-title|filename)=\"([^\"]*)\"[^>]*>");
    private static final Pattern HIDDEN =
            Pattern.compile("<ac:(parameter|task-id|task-uuid|placeholder)\\b[^>]*>.*?</ac:\\1>", Pattern.DOTALL);
    private static final Pattern TASK_STATUS =
            Pattern.compile("<ac:task-status>\\s*(\\w*)\\s*</ac:task-status>", Pattern.DOTALL);

    /** Stands for {@code ]]>} while the real ends are looked for; XML cannot hold this character. */
    private static final String CODE_END = "\u0001";

    private StorageFormat() {}

    static String html(String storage) {
        // Confluence writes an end of CDATA that is part of the code in two sections.
        var text = storage.replace("]]]]><![CDATA[>", CODE_END);
        text = PLAIN_BODY
                .matcher(text)
                .replaceAll(body -> quoted("<pre>" + escaped(body.group(1).replace(CODE_END, "]]>")) + "</pre>"));
        text = LINK_TEXT.matcher(text).replaceAll(body -> quoted(escaped(body.group(1))));
        text = LINK.matcher(text).replaceAll(link -> quoted(linkWords(link.group(1))));
        text = HIDDEN.matcher(text).replaceAll("");
        text = TASK_STATUS.matcher(text).replaceAll(status -> status.group(1).equals("complete") ? "[x] " : "[ ] ");
        return text.replaceAll("</?ac:task-body\\b[^>]*>", "")
                .replaceAll("<(/?)ac:task-list\\b[^>]*>", "<$1ul>")
                .replaceAll("<(/?)ac:task\\b[^>]*>", "<$1li>");
    }

    /** The words of a link, or the title of what it leads to. */
    private static String linkWords(String inside) {
        var words = inside.replaceAll("<ri:[^>]*>", "").strip();
        var target = TARGET.matcher(inside);
        return words.isEmpty() && target.find() ? target.group(1) : words;
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
