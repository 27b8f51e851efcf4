// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer.xml;

import io.throughline.ingest.connector.importer.UnreadableFileException;
import io.throughline.ingest.xml.SafeXml;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML without DTDs: no entity of a file's own, nothing from outside, bounded depth and number of elements. */
public final class XmlTree {
    private static final int DEPTH_MAX = 200;
    private static final int ELEMENTS_MAX = 2_000_000;

    private XmlTree() {}

    /** @throws UnreadableFileException naming the line where it stops being XML that is taken */
    public static XmlElement read(byte[] content) throws UnreadableFileException {
        try {
            var reader = SafeXml.reader(content);
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            var location = e.getLocation();
            throw new UnreadableFileException(
                    location == null ? 0 : Math.max(0, location.getLineNumber()), "it is no well-formed XML");
        }
    }

    private static XmlElement read(XMLStreamReader reader) throws XMLStreamException, UnreadableFileException {
        var open = new ArrayDeque<XmlElement>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableFileException(
                        line, "it declares a document type or uses an entity, which is refused for safety");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++elements > ELEMENTS_MAX || open.size() >= DEPTH_MAX) {
                    throw new UnreadableFileException(
                            line,
                            "it has more than %,d elements or more than %,d inside each other"
                                    .formatted(ELEMENTS_MAX, DEPTH_MAX));
                }
                var element = new XmlElement(reader.getLocalName(), attributes(reader), line);
                var parent = open.peek();
                if (parent == null) {
                    root = element;
                } else {
                    parent.add(element);
                }
                open.push(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                var parent = open.peek();
                if (parent != null) {
                    parent.add(reader.getText());
                }
            }
        }
        if (root == null) {
            throw new UnreadableFileException(1, "it is no well-formed XML");
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
