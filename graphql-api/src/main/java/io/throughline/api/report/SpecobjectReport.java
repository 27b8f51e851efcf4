// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.report;

import io.throughline.api.report.Exchange.Link;
import io.throughline.api.report.Exchange.Node;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * OpenFastTrace's specobject XML. It knows no choice among needs and no suspect links: a choice becomes what is there
 * of it, and a suspect link covers revision 0 of an item whose revision is 1, which OpenFastTrace calls outdated.
 */
final class SpecobjectReport {
    private static final int NAME_HASH_BITS = 0x7fffffff;

    private SpecobjectReport() {}

    static void write(Report report, OutputStream out) throws IOException {
        var exchange = Exchange.of(report);
        var needs = exchange.nodes().stream()
                .collect(Collectors.toMap(node -> node.kind() + ' ' + node.key(), Node::needs));
        var byKind =
                exchange.nodes().stream().collect(Collectors.groupingBy(Node::kind, TreeMap::new, Collectors.toList()));
        XmlFile.write(out, xml -> {
            xml.open("specdocument");
            for (var kind : byKind.entrySet()) {
                xml.open("specobjects", "doctype", kind.getKey());
                for (var node : kind.getValue()) {
                    // What nobody asked for would be a fault there.
                    var asked = node.stands().stream()
                            .filter(link -> needs.getOrDefault(link.kind() + ' ' + link.key(), Set.of())
                                    .contains(node.kind()))
                            .toList();
                    write(node, asked, xml);
                }
                xml.close();
            }
            xml.close();
        });
    }

    private static void write(Node node, List<Link> stands, XmlFile xml) throws XMLStreamException {
        xml.open("specobject");
        xml.element("id", name(node.key()));
        xml.element("shortdesc", node.title());
        xml.element("version", "1");
        if (!node.place().path().isEmpty()) {
            xml.element("sourcefile", node.place().path());
            xml.element("sourceline", Integer.toString(node.place().line()));
        }
        xml.element("description", node.key());
        if (!node.needs().isEmpty()) {
            xml.open("needscoverage");
            for (var need : node.needs()) {
                xml.element("needsobj", need);
            }
            xml.close();
        }
        if (!stands.isEmpty()) {
            xml.open("providescoverage");
            for (var link : stands) {
                xml.open("provcov");
                xml.element("linksto", link.kind() + ":" + name(link.key()));
                xml.element("dstversion", link.suspect() ? "0" : "1");
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }

    /** A key as OpenFastTrace takes names; one that had to be changed gets a mark, so that no two become one. */
    static String name(String key) {
        var name = key.replaceAll("[^A-Za-z0-9_.-]", "_").replaceFirst("^(?=[^A-Za-z])", "k");
        return name.equals(key) ? key : String.format(Locale.ROOT, "%s-%08x", name, key.hashCode() & NAME_HASH_BITS);
    }
}
