// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8; text and attributes may hold any characters. */
final class XmlFile {
    private final XMLStreamWriter xml;

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        void write(XmlFile file) throws XMLStreamException;
    }

    private XmlFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(OutputStream out, Content content) throws IOException {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.write(new XmlFile(xml));
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** @param attributes names and values in turn */
    XmlFile open(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], XmlText.clean(attributes[i + 1]));
        }
        return this;
    }

    XmlFile text(String text) throws XMLStreamException {
        xml.writeCharacters(XmlText.clean(text));
        return this;
    }

    XmlFile close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    /** An element with text and nothing else. */
    XmlFile element(String name, String text) throws XMLStreamException {
        return open(name).text(text).close();
    }

    XmlFile empty(String name, String... attributes) throws XMLStreamException {
        return open(name, attributes).close();
    }
}
