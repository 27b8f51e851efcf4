// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.ingest.connector.ConnectorContract;
import io.throughline.ingest.connector.Connectors;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

// [test->TL-US-21]
class ReqIfTest extends ConnectorContract {
    private static final String TOP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd" xmlns:h="http://www.w3.org/1999/xhtml">
             <CORE-CONTENT><REQ-IF-CONTENT>
              <DATATYPES><DATATYPE-DEFINITION-ENUMERATION IDENTIFIER="dt" LONG-NAME="States"><SPECIFIED-VALUES>
                <ENUM-VALUE IDENTIFIER="ev1" LONG-NAME="In Review"/></SPECIFIED-VALUES></DATATYPE-DEFINITION-ENUMERATION></DATATYPES>
              <SPEC-TYPES>
               <SPEC-OBJECT-TYPE IDENTIFIER="t1" LONG-NAME="System Requirement"><SPEC-ATTRIBUTES>
                <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="a-id" LONG-NAME="ReqIF.ForeignID"/>
                <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="a-name" LONG-NAME="ReqIF.Name"/>
                <ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="a-text" LONG-NAME="ReqIF.Text"/>
                <ATTRIBUTE-DEFINITION-ENUMERATION IDENTIFIER="a-state" LONG-NAME="Status"/>
                <ATTRIBUTE-DEFINITION-STRING IDENTIFIER="a-why" LONG-NAME="Rationale"/></SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE>
               <SPEC-OBJECT-TYPE IDENTIFIER="t2" LONG-NAME="Test Case"/>
               <SPEC-RELATION-TYPE IDENTIFIER="r1" LONG-NAME="verifies"/>
              </SPEC-TYPES>
            """;
    private static final String OBJECTS = """
            <SPEC-OBJECTS>
             <SPEC-OBJECT IDENTIFIER="o-2" LAST-CHANGE="2026-01-02T03:04:05+01:00"><TYPE><SPEC-OBJECT-TYPE-REF>t1</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>
              <ATTRIBUTE-VALUE-STRING THE-VALUE="SYS-2"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>a-id</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
              <ATTRIBUTE-VALUE-XHTML><DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>a-text</ATTRIBUTE-DEFINITION-XHTML-REF></DEFINITION>
               <THE-VALUE><h:div>Low is below <h:b>a fifth</h:b>.<h:table><h:tr><h:td>a</h:td><h:td>b &lt; c</h:td></h:tr></h:table></h:div></THE-VALUE></ATTRIBUTE-VALUE-XHTML>
              <ATTRIBUTE-VALUE-ENUMERATION><VALUES><ENUM-VALUE-REF>ev1</ENUM-VALUE-REF></VALUES><DEFINITION><ATTRIBUTE-DEFINITION-ENUMERATION-REF>a-state</ATTRIBUTE-DEFINITION-ENUMERATION-REF></DEFINITION></ATTRIBUTE-VALUE-ENUMERATION>
              <ATTRIBUTE-VALUE-STRING THE-VALUE="A fall is worse."><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>a-why</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
             </VALUES></SPEC-OBJECT>
             <SPEC-OBJECT IDENTIFIER="o-1"><TYPE><SPEC-OBJECT-TYPE-REF>t1</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>
              <ATTRIBUTE-VALUE-STRING THE-VALUE="12"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>a-id</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
              <ATTRIBUTE-VALUE-STRING THE-VALUE="Power"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>a-name</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>
             </VALUES></SPEC-OBJECT>
             <SPEC-OBJECT IDENTIFIER="o-3" LONG-NAME="Lands"><TYPE><SPEC-OBJECT-TYPE-REF>t2</SPEC-OBJECT-TYPE-REF></TYPE></SPEC-OBJECT>
            </SPEC-OBJECTS>
            <SPEC-RELATIONS><SPEC-RELATION IDENTIFIER="x"><TYPE><SPEC-RELATION-TYPE-REF>r1</SPEC-RELATION-TYPE-REF></TYPE>
             <SOURCE><SPEC-OBJECT-REF>o-3</SPEC-OBJECT-REF></SOURCE><TARGET><SPEC-OBJECT-REF>o-2</SPEC-OBJECT-REF></TARGET></SPEC-RELATION></SPEC-RELATIONS>
            <SPECIFICATIONS><SPECIFICATION IDENTIFIER="s-1" LONG-NAME="Drone"><CHILDREN>
             <SPEC-HIERARCHY IDENTIFIER="h1"><OBJECT><SPEC-OBJECT-REF>o-1</SPEC-OBJECT-REF></OBJECT><CHILDREN>
              <SPEC-HIERARCHY IDENTIFIER="h2"><OBJECT><SPEC-OBJECT-REF>o-2</SPEC-OBJECT-REF></OBJECT></SPEC-HIERARCHY>
             </CHILDREN></SPEC-HIERARCHY></CHILDREN></SPECIFICATION></SPECIFICATIONS>
            """;
    private static final String END = "</REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>\n";

    private Connector open(String text) throws IOException {
        var file = Files.writeString(folder.resolve("drone.reqif"), text);
        return Connectors.open("reqif:" + file);
    }

    @Override
    protected Connector filled() throws Exception {
        return open(TOP + OBJECTS + END);
    }

    @Override
    protected Connector empty() throws Exception {
        return open(TOP + END);
    }

    @Override
    protected Connector hostile() throws Exception {
        var objects = new StringBuilder("<SPEC-OBJECTS>");
        for (int i = 0; i < HOSTILE.size(); i++) {
            var words = HOSTILE.get(i)
                    .replaceAll("[\uD800\\p{Cntrl}&&[^\n]]", "")
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("\"", "&quot;");
            objects.append("""
                    <SPEC-OBJECT IDENTIFIER="%s" LONG-NAME="%s" LAST-CHANGE="%s"><VALUES>
                    <ATTRIBUTE-VALUE-XHTML><THE-VALUE>%s</THE-VALUE></ATTRIBUTE-VALUE-XHTML></VALUES></SPEC-OBJECT>
                    """.formatted(i % 2 == 0 ? "o" + i : words, words, words, words));
        }
        return open(TOP + objects + "</SPEC-OBJECTS>" + END);
    }

    @Override
    protected void changeOne() throws Exception {
        open(TOP + OBJECTS.replace("a fifth", "a quarter") + END);
    }

    @Override
    protected String changed() {
        return "item:SYS-2";
    }

    @Override
    protected void removeOne() throws Exception {
        open(TOP + OBJECTS.replaceAll("<SPEC-OBJECT IDENTIFIER=\"o-3\".*\n", "") + END);
    }

    @Override
    protected String removed() {
        return "item:o-3";
    }

    @Override
    protected void destroy() throws Exception {
        open("");
    }

    @Test
    void shouldReadObjectsWithTheirValues() throws Exception {
        try (var connector = filled()) {
            assertThat(records(connector).stream().map(record -> record.path()))
                    .containsExactly("item:s-1", "item:o-1", "item:SYS-2", "item:o-3");
            var requirement = document(connector, "SYS-2");
            assertThat(requirement.type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(requirement.title()).startsWith("Low is below a fifth.");
            assertThat(requirement.content())
                    .contains("Low is below a fifth.")
                    .contains("b < c")
                    .contains("A fall is worse.");
            assertThat(requirement.blocks())
                    .anySatisfy(block -> assertThat(block.sectionPath()).containsExactly("Rationale"))
                    .anySatisfy(
                            block -> assertThat(block.type()).isEqualTo(io.throughline.ingest.model.ChunkType.TABLE));
            assertThat(requirement.properties())
                    .containsEntry(PropertyKeys.STATUS, "review")
                    .containsEntry("requirementType", "System Requirement")
                    .containsKey(PropertyKeys.MODIFIED_DATE);
            assertThat(document(connector, "o-1").title()).isEqualTo("Power");
            assertThat(document(connector, "s-1").type()).isEqualTo(DocumentType.PRD);
            assertThat(document(connector, "o-3").type()).isEqualTo(DocumentType.TEST);
        }
    }

    @Test
    void shouldReadHierarchyAndRelations() throws Exception {
        try (var connector = filled()) {
            assertThat(links(connector))
                    .containsExactly(
                            "PARENT_OF s-1 -> o-1 (declared drone.reqif:24)",
                            "PARENT_OF o-1 -> SYS-2 (declared drone.reqif:17)",
                            "VERIFIES o-3 -> SYS-2 (declared drone.reqif:30)");
            assertThat(findings(connector)).isEmpty();
        }
    }

    @Test
    void shouldRefuseWhatReachesOutOrBlowsUp() throws Exception {
        var bomb = "<!DOCTYPE REQ-IF [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><REQ-IF>&b;</REQ-IF>";
        try (var connector = open(bomb)) {
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("refused for safety");
        }
        try (var connector = open("<REQ-IF>".repeat(1_000))) {
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("200 inside each other");
        }
        try (var connector = open("<html/>")) {
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("expected is <REQ-IF>");
        }
        try (var connector = open("<REQ-IF>\n<oops")) {
            assertThatThrownBy(() -> records(connector))
                    .hasMessageContaining("drone.reqif:2: it is no well-formed XML");
        }
        try (var connector = open("PK\u0003\u0004")) {
            assertThatThrownBy(() -> records(connector)).hasMessageContaining("unzip it");
        }
    }
}
