// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.treesitter.TSException;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSReader;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterTypescript;

/** A parsed text. The only class beside {@link SyntaxNode} that knows the parser; offsets are characters of the text. */
final class SyntaxTree implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyntaxTree.class);

    /** The parser counts bytes of UTF-16, in which a Java character has always two. */
    static final int BYTES_A_CHARACTER = 2;

    private static final int BUFFER_BYTES = 64 * 1024;
    /** Text that is no code at all can keep the parser busy for minutes, and so can calls in calls the query. */
    private static final long NANOS_MAX = Duration.ofSeconds(5).toNanos();
    /** Each step of the query looks at all that it has begun; beyond this many, what was begun first is given up. */
    private static final int OPEN_MATCHES_MAX = 256;

    private static final @Nullable Map<Rules, Parsing> LANGUAGES = loadLanguages();

    /** A language and the query that captures what its files use. */
    private record Parsing(TSLanguage language, TSQuery uses) {
        /** @param queries names of resources, put one behind the other */
        static Parsing of(TSLanguage language, String... queries) {
            return new Parsing(language, new TSQuery(language, QueryText.of(queries)));
        }
    }

    /** Which rules a text is parsed by. */
    enum Rules {
        JAVA,
        PYTHON,
        TYPESCRIPT,
        JAVASCRIPT,
        GO
    }

    private final TSTree tree;
    private final TSQuery uses;

    private SyntaxTree(TSTree tree, TSQuery uses) {
        this.tree = tree;
        this.uses = uses;
    }

    private static @Nullable Map<Rules, Parsing> loadLanguages() {
        try {
            return Map.of(
                    Rules.JAVA, Parsing.of(new TreeSitterJava(), "java"),
                    Rules.PYTHON, Parsing.of(new TreeSitterPython(), "python"),
                    Rules.TYPESCRIPT, Parsing.of(new TreeSitterTypescript(), "script", "typescript"),
                    Rules.JAVASCRIPT, Parsing.of(new TreeSitterJavascript(), "script", "javascript"),
                    Rules.GO, Parsing.of(new TreeSitterGo(), "go"));
        } catch (LinkageError | RuntimeException e) {
            LOG.warn(
                    "Code is not cut into symbols, because the parser does not run on this machine: {}.",
                    e.getMessage());
            return null;
        }
    }

    /** @return null when this machine has no parser, or when the text is so far from code that parsing was given up */
    static @Nullable SyntaxTree parse(Rules rules, String text) {
        if (LANGUAGES == null) {
            return null;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_16LE);
        TSReader reader = (buffer, offset, position) -> {
            int count = Math.max(0, Math.min(buffer.length, bytes.length - offset));
            System.arraycopy(bytes, Math.min(offset, bytes.length), buffer, 0, count);
            return count;
        };
        long end = System.nanoTime() + NANOS_MAX;
        var parsing = Objects.requireNonNull(LANGUAGES.get(rules));
        try (var parser = new TSParser()) {
            parser.setLanguage(parsing.language());
            var tree = parser.parseWithOptions(
                    new byte[BUFFER_BYTES],
                    null,
                    reader,
                    TSInputEncoding.TSInputEncodingUTF16LE,
                    state -> System.nanoTime() - end > 0);
            return tree == null ? null : new SyntaxTree(tree, parsing.uses());
        } catch (TSException e) {
            return null;
        }
    }

    /** What {@link #leaves} tells of a node without children. */
    interface LeafVisitor {
        /** @param field what the grammar calls it within its parent; null when it has no name there */
        void leaf(SyntaxNode node, String parent, @Nullable String field, int depth);
    }

    /** Visits all leaves in order, named or not, but for comments; by a loop, for trees can be deeper than a stack. */
    void leaves(LeafVisitor visitor) {
        var parents = new ArrayDeque<String>();
        try (var cursor = new TSTreeCursor(tree.getRootNode())) {
            while (true) {
                var node = new SyntaxNode(cursor.currentNode());
                boolean isComment = node.type().contains("comment");
                if (!isComment && cursor.gotoFirstChild()) {
                    parents.push(node.type());
                    continue;
                }
                if (!isComment) {
                    visitor.leaf(
                            node, parents.isEmpty() ? "" : parents.peek(), cursor.currentFieldName(), parents.size());
                }
                while (!cursor.gotoNextSibling()) {
                    if (!cursor.gotoParent()) {
                        return;
                    }
                    parents.pop();
                }
            }
        }
    }

    /**
     * Finds what the query of the language captures, in the order of the text: of each match its nodes by name.
     *
     * @return whether there was time for all of it
     */
    boolean matches(Consumer<Map<String, SyntaxNode>> visitor) {
        long end = System.nanoTime() + NANOS_MAX;
        try (var cursor = new TSQueryCursor()) {
            cursor.setMatchLimit(OPEN_MATCHES_MAX);
            cursor.execWithOptions(uses, tree.getRootNode(), state -> System.nanoTime() - end > 0);
            var match = new TSQueryMatch();
            while (cursor.nextMatch(match)) {
                var captured = new HashMap<String, SyntaxNode>();
                for (var capture : match.getCaptures()) {
                    captured.put(uses.getCaptureNameForId(capture.getIndex()), new SyntaxNode(capture.getNode()));
                }
                visitor.accept(captured);
            }
        }
        return System.nanoTime() - end <= 0;
    }

    SyntaxNode root() {
        return new SyntaxNode(tree.getRootNode());
    }

    boolean hasError() {
        return tree.getRootNode().hasError();
    }

    /** The innermost node that covers the characters from {@code start} to {@code end}. */
    SyntaxNode at(int start, int end) {
        TSNode node = tree.getRootNode().getDescendantForByteRange(start * BYTES_A_CHARACTER, end * BYTES_A_CHARACTER);
        return new SyntaxNode(node);
    }

    @Override
    public void close() {
        tree.close();
    }
}
