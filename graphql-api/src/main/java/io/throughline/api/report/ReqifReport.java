// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Exchange.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;

/** ReqIF 1.2: items and what stands for them as objects, and a relation from each proof to its item. */
final class ReqifReport {
    private static final String NAMESPACE = "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd";
    private static final List<String> ATTRIBUTES = List.of("ReqIF.ForeignID", "ReqIF.Name", "Kind", "Status", "File");
    private static final List<String> RELATION_ATTRIBUTES = List.of("Evidence", "Suspect");
    private static final String TEXT_MAX = "32767";

    private final XmlFile xml;
    private final String time;

    private ReqifReport(XmlFile xml, String time) {
        this.xml = xml;
        this.time = time;
    }

    static void write(Report report, OutputStream out) throws IOException {
        var exchange = Exchange.of(report);
        XmlFile.write(out, xml -> new ReqifReport(xml, report.fact("As of")).write(report, exchange));
    }

    private void write(Report report, Exchange exchange) throws XMLStreamException {
        xml.open("REQ-IF", "xmlns", NAMESPACE);
        xml.open("THE-HEADER").open("REQ-IF-HEADER", "IDENTIFIER", id("header"));
        var about = report.facts().stream()
                .map(fact -> fact.name() + ": " + fact.value())
                .toList();
        xml.element("COMMENT", String.join("\n", about));
        xml.element("CREATION-TIME", time);
        xml.element("REQ-IF-TOOL-ID", "Throughline");
        xml.element("REQ-IF-VERSION", "1.0");
        xml.element("SOURCE-TOOL-ID", "Throughline");
        xml.element("TITLE", report.title());
        xml.close().close();
        xml.open("CORE-CONTENT").open("REQ-IF-CONTENT");
        writeTypes();
        xml.open("SPEC-OBJECTS");
        for (var node : exchange.nodes()) {
            writeObject(node);
        }
        xml.close();
        xml.open("SPEC-RELATIONS");
        for (var node : exchange.nodes()) {
            writeRelations(node);
        }
        xml.close();
        writeSpecification(report, exchange);
        xml.close().close().close();
    }

    private void writeTypes() throws XMLStreamException {
        xml.open("DATATYPES");
        named("DATATYPE-DEFINITION-STRING", "datatype", "text", "MAX-LENGTH", TEXT_MAX)
                .close();
        xml.close();
        xml.open("SPEC-TYPES");
        writeType("SPEC-OBJECT-TYPE", "item", ATTRIBUTES);
        writeType("SPEC-RELATION-TYPE", "stands for", RELATION_ATTRIBUTES);
        named("SPECIFICATION-TYPE", "type", "matrix").close();
        xml.close();
    }

    private void writeType(String element, String name, List<String> attributes) throws XMLStreamException {
        named(element, "type", name);
        xml.open("SPEC-ATTRIBUTES");
        for (var attribute : attributes) {
            named("ATTRIBUTE-DEFINITION-STRING", "attribute", attribute);
            xml.open("TYPE")
                    .element("DATATYPE-DEFINITION-STRING-REF", id("datatype", "text"))
                    .close();
            xml.close();
        }
        xml.close().close();
    }

    private void writeObject(Node node) throws XMLStreamException {
        xml.open("SPEC-OBJECT", "IDENTIFIER", id(node), "LAST-CHANGE", time);
        xml.open("VALUES");
        var file = node.place().path().isEmpty()
                ? ""
                : node.place().path() + ":" + node.place().line();
        writeValues(ATTRIBUTES, node.key(), node.title(), node.kind(), node.status(), file);
        xml.close();
        xml.open("TYPE").element("SPEC-OBJECT-TYPE-REF", id("type", "item")).close();
        xml.close();
    }

    private void writeRelations(Node node) throws XMLStreamException {
        for (var link : node.stands()) {
            var target = id("object", link.kind(), link.key());
            xml.open("SPEC-RELATION", "IDENTIFIER", id("relation", id(node), target), "LAST-CHANGE", time);
            xml.open("VALUES");
            writeValues(RELATION_ATTRIBUTES, link.evidence(), link.suspect() ? "suspect" : "");
            xml.close();
            xml.open("SOURCE").element("SPEC-OBJECT-REF", id(node)).close();
            xml.open("TARGET").element("SPEC-OBJECT-REF", target).close();
            xml.open("TYPE")
                    .element("SPEC-RELATION-TYPE-REF", id("type", "stands for"))
                    .close();
            xml.close();
        }
    }

    private void writeValues(List<String> attributes, String... values) throws XMLStreamException {
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                xml.open("ATTRIBUTE-VALUE-STRING", "THE-VALUE", values[i]);
                xml.open("DEFINITION")
                        .element("ATTRIBUTE-DEFINITION-STRING-REF", id("attribute", attributes.get(i)))
                        .close();
                xml.close();
            }
        }
    }

    private void writeSpecification(Report report, Exchange exchange) throws XMLStreamException {
        xml.open("SPECIFICATIONS");
        named("SPECIFICATION", "specification", report.title());
        xml.open("TYPE").element("SPECIFICATION-TYPE-REF", id("type", "matrix")).close();
        xml.open("CHILDREN");
        for (var node : exchange.nodes()) {
            xml.open("SPEC-HIERARCHY", "IDENTIFIER", id("place", id(node)), "LAST-CHANGE", time);
            xml.open("OBJECT").element("SPEC-OBJECT-REF", id(node)).close();
            xml.close();
        }
        xml.close().close().close();
    }

    private XmlFile named(String element, String area, String name, String... more) throws XMLStreamException {
        var attributes = new java.util.ArrayList<>(
                List.of("IDENTIFIER", id(area, name), "LAST-CHANGE", time, "LONG-NAME", name));
        attributes.addAll(List.of(more));
        return xml.open(element, attributes.toArray(String[]::new));
    }

    private static String id(Node node) {
        return id("object", node.kind(), node.key());
    }

    /** The same for the same thing in every export, so that a tool that imports again updates. */
    private static String id(String... parts) {
        var name = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return "_" + UUID.nameUUIDFromBytes(name);
    }
}
