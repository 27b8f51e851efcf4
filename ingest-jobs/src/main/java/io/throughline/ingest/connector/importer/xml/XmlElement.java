// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element by its local name. Children are elements and texts, in order. */
public final class XmlElement {
    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final List<Object> children = new ArrayList<>();

    XmlElement(String name, Map<String, String> attributes, int line) {
        this.name = name;
        this.attributes = Map.copyOf(attributes);
        this.line = line;
    }

    void add(Object child) {
        children.add(child);
    }

    public String name() {
        return name;
    }

    /** Where it begins, 1-based. */
    public int line() {
        return line;
    }

    /** Empty when there is no such attribute. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public Stream<XmlElement> children() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    public Stream<XmlElement> children(String wanted) {
        return children().filter(child -> child.name.equals(wanted));
    }

    /** The first descendant along a path of names. */
    public Optional<XmlElement> at(String... path) {
        var here = Optional.of(this);
        for (var step : path) {
            here = here.flatMap(element -> element.children(step).findFirst());
        }
        return here;
    }

    /** All elements below the first one at the path, empty when there is none. */
    public Stream<XmlElement> below(String... path) {
        return at(path).stream().flatMap(XmlElement::children);
    }

    /** The text of the element and of all below it. */
    public String text() {
        var text = new StringBuilder();
        for (var child : children) {
            text.append(child instanceof XmlElement element ? element.text() : child);
        }
        return text.toString();
    }

    /** The text at a path, stripped; empty when there is none. */
    public String text(String... path) {
        return at(path).map(element -> element.text().strip()).orElse("");
    }

    /** What is inside, as HTML with the local names. */
    public String innerHtml() {
        var html = new StringBuilder();
        for (var child : children) {
            if (child instanceof XmlElement element) {
                var inner = element.innerHtml();
                // HTML would take an empty element of XML for one that stays open.
                html.append('<').append(element.name).append('>').append(inner);
                if (!element.name.equals("br")) {
                    html.append("</").append(element.name).append('>');
                }
            } else {
                html.append(escaped(String.valueOf(child)));
            }
        }
        return html.toString();
    }

    /** Text that means itself in HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
