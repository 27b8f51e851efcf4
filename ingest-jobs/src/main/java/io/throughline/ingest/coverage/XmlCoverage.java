// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.coverage;

import io.throughline.ingest.xml.SafeXml;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** JaCoCo's XML, whose root is {@code report}, and Cobertura's, whose root is {@code coverage}, read as a stream. */
final class XmlCoverage {
    private final CoverageReport report = new CoverageReport();
    private final XMLStreamReader reader;
    private boolean jacoco;
    private int depth;
    private String folder = "";
    private String file = "";

    private XmlCoverage(XMLStreamReader reader) {
        this.reader = reader;
    }

    static CoverageReport read(byte[] content) throws BrokenCoverageException {
        try {
            var reader = SafeXml.reader(content);
            try {
                return new XmlCoverage(reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            var location = e.getLocation();
            int line = location == null ? 1 : Math.max(1, location.getLineNumber());
            throw new BrokenCoverageException(line, "it is no well-formed XML, or uses an entity of its own");
        }
    }

    private CoverageReport read() throws XMLStreamException, BrokenCoverageException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BrokenCoverageException(line(), "it uses an entity, which is refused for safety");
                default -> {
                    // JaCoCo writes a document type; what it declares is skipped.
                }
            }
        }
        return report;
    }

    private void start(String element) throws XMLStreamException, BrokenCoverageException {
        if (depth == 0) {
            jacoco = element.equals("report");
            if (!jacoco && !element.equals("coverage")) {
                throw new BrokenCoverageException(line(), "it is none of JaCoCo's XML, Cobertura's XML and LCOV");
            }
        }
        depth++;
        if (jacoco) {
            jacoco(element);
        } else {
            cobertura(element);
        }
    }

    private void jacoco(String element) throws BrokenCoverageException {
        switch (element) {
            case "package" -> folder = attribute("name").isEmpty() ? "" : attribute("name") + "/";
            case "sourcefile" -> {
                file = folder + attribute("name");
                report.file(file);
            }
            case "line" -> report.line(file, attribute("nr"), attribute("ci"), line());
            default -> {
                // counters and methods follow from the lines
            }
        }
    }

    private void cobertura(String element) throws XMLStreamException, BrokenCoverageException {
        switch (element) {
            case "source" -> {
                report.root(reader.getElementText().strip());
                // Reading the text has passed the element's end.
                depth--;
            }
            case "class" -> {
                file = attribute("filename");
                report.file(file);
            }
            case "line" -> report.line(file, attribute("number"), attribute("hits"), line());
            default -> {
                // rates follow from the lines
            }
        }
    }

    private int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private String attribute(String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
