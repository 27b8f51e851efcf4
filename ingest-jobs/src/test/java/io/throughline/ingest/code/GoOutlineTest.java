// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.ingest.code.CodeSymbol.Kind;
import org.junit.jupiter.api.Test;

// [test->TL-SPEC-4]
class GoOutlineTest {
    private static final String SERVER = """
            // Copyright 2026 Acme. All rights reserved.

            // Package server serves.
            package server

            import (
            	"fmt"
            	"net/http"
            )

            // Start starts. [impl->SRV-1]
            func (s *Server[T]) Start(port int) error {
            	handler := func() {}
            	return nil
            }

            // Server serves. [impl->SRV-2]
            type Server[T any] struct {
            	port int // [impl->SRV-3]
            }

            type (
            	// A Handler handles.
            	Handler func()
            	Codec   interface{ Encode() }
            )

            const limit = 10

            func main() {
            	fmt.Println("[impl->NOT-1]")
            }
            """;

    private final CodeOutline outline = CodeOutline.of("server/server.go", SERVER);

    @Test
    void shouldCutTypesAndFunctionsAndGiveMethodsToTheirType() {
        assertThat(outline.symbols())
                .extracting(CodeSymbol::name, CodeSymbol::kind, CodeSymbol::parent)
                .containsExactly(
                        tuple("Server.Start", Kind.FUNCTION, 1),
                        tuple("Server", Kind.TYPE, CodeSymbol.FILE),
                        tuple("Handler", Kind.TYPE, CodeSymbol.FILE),
                        tuple("Codec", Kind.TYPE, CodeSymbol.FILE),
                        tuple("main", Kind.FUNCTION, CodeSymbol.FILE));
        assertThat(outline.symbols().get(2).text()).isEqualTo("// A Handler handles.\nHandler func()");
    }

    @Test
    void shouldLeaveTheRestToTheFile() {
        assertThat(outline.text()).isEqualTo("// Package server serves.\n\nconst limit = 10");
    }

    @Test
    void shouldGiveMarksToTheirSymbols() {
        assertThat(outline.marks())
                .extracting(CodeMark::key, CodeMark::symbol)
                .containsExactly(tuple("SRV-1", 0), tuple("SRV-2", 1), tuple("SRV-3", 1));
    }

    @Test
    void shouldTellTests() {
        var test = CodeOutline.of(
                "server/server_test.go",
                "package server\n\nimport (\n\t\"testing\"\n)\n\n// [test->SRV-1]\nfunc TestStart(t *testing.T) {\n}\n");

        assertThat(test.test()).isTrue();
        assertThat(test.framework()).contains("testing");
        assertThat(test.marks()).containsExactly(new CodeMark("SRV-1", true, 0, 7));
    }
}
