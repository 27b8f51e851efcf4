// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Office files as programs write them, reduced to what makes them one. */
public final class OfficeFiles {
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
            <Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/>
            <Default Extension="png" ContentType="image/png"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
            </Types>
            """;
    private static final String RELATIONSHIPS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
            </Relationships>
            """;
    private static final String DOCUMENT_RELATIONSHIPS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            </Relationships>
            """;
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style>
            </w:styles>
            """;
    private static final String PROPERTIES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <dc:title>%s</dc:title><dc:creator>Ada Lovelace</dc:creator>
            <dcterms:created xsi:type="dcterms:W3CDTF">2026-01-02T03:04:05Z</dcterms:created>
            <dcterms:modified xsi:type="dcterms:W3CDTF">2026-02-03T04:05:06Z</dcterms:modified>
            </cp:coreProperties>
            """;

    private OfficeFiles() {}

    /** @param body WordprocessingML inside the body */
    public static byte[] docx(String title, String body) throws IOException {
        return zip(docxEntries(title, """
                <?xml version="1.0" encoding="UTF-8"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>
                """.formatted(body)));
    }

    static Map<String, byte[]> docxEntries(String title, String document) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", bytes(TYPES));
        entries.put("_rels/.rels", bytes(RELATIONSHIPS));
        entries.put("word/_rels/document.xml.rels", bytes(DOCUMENT_RELATIONSHIPS));
        entries.put("word/styles.xml", bytes(STYLES));
        entries.put("docProps/core.xml", bytes(PROPERTIES.formatted(title)));
        entries.put("word/document.xml", bytes(document));
        return entries;
    }

    public static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(style, text);
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(text);
    }

    static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** @param pages the lines of each page */
    public static byte[] pdf(String title, String... pages) throws IOException {
        try (var document = new PDDocument()) {
            write(document, title, pages);
            return save(document);
        }
    }

    static byte[] encryptedPdf(String ownerPassword, String userPassword, String text) throws IOException {
        try (var document = new PDDocument()) {
            write(document, "Closed", text);
            var policy = new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return save(document);
        }
    }

    private static void write(PDDocument document, String title, String... pages) throws IOException {
        var information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor("Grace Hopper");
        for (var text : pages) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setLeading(14);
                content.newLineAtOffset(50, 700);
                for (var line : text.split("\n")) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
    }

    private static byte[] save(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** A PDF of many pages that all show the same words, written by hand because it is quick. */
    static byte[] longPdf(int pages) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new int[pages + 5];
        var kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(i + 5).append(" 0 R ");
        }
        var content = "BT /F1 12 Tf 50 700 Td (The battery is low.) Tj ET";
        object(pdf, offsets, 1, "<</Type/Catalog/Pages 2 0 R>>");
        object(pdf, offsets, 2, "<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        object(pdf, offsets, 3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        object(pdf, offsets, 4, "<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
        for (int i = 0; i < pages; i++) {
            object(
                    pdf,
                    offsets,
                    i + 5,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(pages + 5).append("\n0000000000 65535 f \n");
        for (int i = 1; i < pages + 5; i++) {
            pdf.append("%010d 00000 n \n".formatted(offsets[i]));
        }
        pdf.append("trailer\n<</Size ")
                .append(pages + 5)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(table);
        return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void object(StringBuilder pdf, int[] offsets, int number, String body) {
        offsets[number] = pdf.length();
        pdf.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
    }
}
