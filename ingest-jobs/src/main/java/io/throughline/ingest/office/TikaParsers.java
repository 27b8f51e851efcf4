// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.office;

import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;

/** One parser for each format, named and not discovered, so that a jar on the class path brings no further ones. */
final class TikaParsers {
    private static final long PDF_MEMORY_BYTES = 64L * 1024 * 1024;

    private final Parser pdf = new PDFParser();
    private final Parser ooxml = new OOXMLParser();
    private final Parser openDocument = new OpenDocumentParser();
    private final Parser rtf = new RTFParser();

    Parser of(OfficeFormat format) {
        return switch (format) {
            case PDF -> pdf;
            case DOCX, PPTX, XLSX -> ooxml;
            case OPEN_DOCUMENT -> openDocument;
            case RTF -> rtf;
        };
    }

    /** No optical character recognition, no macros, no embedded files, nothing deleted, nothing repeated on each page. */
    static ParseContext context() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(PDFParserConfig.class, pdf());
        context.set(OfficeParserConfig.class, office());
        return context;
    }

    private static PDFParserConfig pdf() {
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractBookmarksText(false);
        config.setExtractActions(false);
        config.setParseIncrementalUpdates(false);
        config.setMaxMainMemoryBytes(PDF_MEMORY_BYTES);
        return config;
    }

    private static OfficeParserConfig office() {
        var config = new OfficeParserConfig();
        config.setExtractMacros(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeSlideMasterContent(false);
        // As streams: the other way keeps the whole document as objects.
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        return config;
    }
}
