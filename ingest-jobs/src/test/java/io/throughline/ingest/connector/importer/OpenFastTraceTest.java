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
class OpenFastTraceTest extends ConnectorContract {
    private static final String SPEC = """
            # Shop

            Some words that belong to no item.

            ## Customers sign in
            `feat~sign-in~1`

            A customer is known after signing in.

            Needs: req

            ### Wrong passwords
            <a id="req~wrong-passwords~2"></a>
            `req~wrong-passwords~2`

            Status: proposed

            After three wrong passwords the account is closed for an hour.

            ```
            req~not-an-item~1
            ## not a heading
            ```

            Rationale:

            Guessing must not pay.

            Comment: An hour is a guess, too.

            Covers:

            * [Customers sign in](#feat~sign-in~1)

            Depends:

            - `req~accounts~1`

            Tags: Security, Login

            Needs: dsn, utest

            ### Counter
            dsn~counter~1

            A counter for each account.

            Covers: req~wrong-passwords~2

            ### Counter is tested
            utest~counter~1
            Covers:
            + `req~wrong-passwords~2`
            """;

    private static final String OBJECTS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <specdocument>
              <specobjects doctype="dsn">
                <specobject>
                  <id>hash</id>
                  <shortdesc>Hashing</shortdesc>
                  <status>approved</status>
                  <version>3</version>
                  <sourcefile>doc/design.md</sourcefile>
                  <sourceline>17</sourceline>
                  <description>Passwords are hashed with a salt &amp; a cost.</description>
                  <rationale>Leaks happen.</rationale>
                  <needscoverage><needsobj>impl</needsobj><needsobj>utest</needsobj></needscoverage>
                  <providescoverage><provcov><linksto>req:wrong-passwords</linksto><dstversion>2</dstversion></provcov></providescoverage>
                  <tags><tag>Security</tag></tags>
                </specobject>
              </specobjects>
              <specobjects doctype="impl">
                <specobject><id>hash</id><version>1</version><sourcefile>src/Hash.java</sourcefile><sourceline>9</sourceline>
                  <providescoverage><provcov><linksto>dsn:hash</linksto><dstversion>3</dstversion></provcov></providescoverage>
                </specobject>
              </specobjects>
            </specdocument>
            """;

    private Connector open(String markdown) throws IOException {
        Files.createDirectories(folder.resolve("spec"));
        Files.writeString(folder.resolve("spec/shop.md"), markdown);
        return Connectors.open("openfasttrace:" + folder.resolve("spec"));
    }

    @Override
    protected Connector filled() throws Exception {
        return open(SPEC);
    }

    @Override
    protected Connector empty() throws Exception {
        return open("# No items here\n");
    }

    @Override
    protected Connector hostile() throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < HOSTILE.size(); i++) {
            var words = HOSTILE.get(i).replaceAll("[\u0000\uD800]", "");
            text.append("## %s\nreq~r%d~1\n\n%s\nCovers: %s feat~x~1\nTags: %s\nStatus: %s\n\n"
                    .formatted(words, i, words, words, words, words));
        }
        return open(text.toString());
    }

    @Override
    protected void changeOne() throws Exception {
        open(SPEC.replace("A counter for", "One counter for"));
    }

    @Override
    protected String changed() {
        return "item:dsn~counter~1";
    }

    @Override
    protected void removeOne() throws Exception {
        open(SPEC.substring(0, SPEC.indexOf("### Counter is tested")));
    }

    @Override
    protected String removed() {
        return "item:utest~counter~1";
    }

    @Override
    protected void destroy() throws Exception {
        open("");
    }

    @Test
    void shouldReadItemsOfMarkdown() throws Exception {
        try (var connector = filled()) {
            var document = document(connector, "req~wrong-passwords~2");
            assertThat(document.type()).isEqualTo(DocumentType.USER_STORY);
            assertThat(document.title()).isEqualTo("Wrong passwords");
            assertThat(document.content())
                    .contains("three wrong passwords")
                    .contains("req~not-an-item~1")
                    .contains("## rationale\n\nGuessing must not pay.")
                    .contains("## comment\n\nAn hour is a guess, too.")
                    .doesNotContain("Covers")
                    .doesNotContain("A counter");
            assertThat(document.properties())
                    .containsEntry(PropertyKeys.STATUS, "draft")
                    .containsEntry(PropertyKeys.SOURCE_STATUS, "proposed")
                    .containsEntry(PropertyKeys.TAGS, java.util.List.of("Security", "Login"))
                    .containsEntry("needs", "dsn, utest");
            assertThat(document(connector, "feat~sign-in~1").type()).isEqualTo(DocumentType.EPIC);
            assertThat(document(connector, "feat~sign-in~1").content())
                    .isEqualTo("A customer is known after signing in.");
            assertThat(records(connector)).hasSize(4);
        }
    }

    @Test
    void shouldLinkByTheTypeOfWhatCovers() throws Exception {
        try (var connector = filled()) {
            assertThat(links(connector))
                    .containsExactly(
                            "PARENT_OF feat~sign-in~1 -> req~wrong-passwords~2 (declared shop.md:33)",
                            "DEPENDS_ON req~wrong-passwords~2 -> req~accounts~1 (declared shop.md:37)",
                            "SPECIFIES dsn~counter~1 -> req~wrong-passwords~2 (declared shop.md:48)",
                            "VERIFIES utest~counter~1 -> req~wrong-passwords~2 (declared shop.md:53)");
            assertThat(findings(connector)).isEmpty();
        }
    }

    @Test
    void shouldReadSpecObjects() throws Exception {
        var file = Files.writeString(folder.resolve("all.oreqm"), OBJECTS);
        try (var connector = Connectors.open("openfasttrace:" + file)) {
            var document = document(connector, "dsn~hash~3");
            assertThat(document.title()).isEqualTo("Hashing");
            assertThat(document.content())
                    .startsWith("Passwords are hashed with a salt & a cost.")
                    .contains("Leaks happen.");
            assertThat(document.properties())
                    .containsEntry(PropertyKeys.STATUS, "approved")
                    .containsEntry("needs", "impl, utest");
            assertThat(links(connector))
                    .containsExactly(
                            "SPECIFIES dsn~hash~3 -> req~wrong-passwords~2 (declared doc/design.md:17)",
                            "IMPLEMENTS impl~hash~1 -> dsn~hash~3 (declared src/Hash.java:9)");
        }
    }

    @Test
    void shouldLeaveOtherXmlAlone() throws Exception {
        Files.writeString(folder.resolve("pom.xml"), "<!DOCTYPE x><project>&broken;");
        try (var connector = Connectors.open("openfasttrace:" + folder)) {
            assertThat(records(connector)).isEmpty();
        }
    }

    @Test
    void shouldRefuseADocumentType() throws Exception {
        var file = Files.writeString(
                folder.resolve("x.oreqm"),
                "<!DOCTYPE specdocument [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<specdocument>&e;</specdocument>");
        try (var connector = Connectors.open("openfasttrace:" + file)) {
            assertThatThrownBy(() -> records(connector))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("x.oreqm:")
                    .hasMessageContaining("refused for safety")
                    .hasMessageNotContaining("root:");
        }
    }

    @Test
    void shouldFindAKeyThatIsThereTwice() throws Exception {
        try (var connector = open("req~a~1\n\nOne.\n\nreq~a~1\n\nTwo.\n")) {
            assertThat(document(connector, "req~a~1").content()).isEqualTo("One.");
            assertThat(findings(connector))
                    .containsExactly(
                            "duplicate: shop.md:5: the key req~a~1 is already at shop.md:1; the item was left out:"
                                    + " give it a key of its own.");
        }
    }
}
