// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.List;

/**
 * What a file says of other code.
 *
 * @param packageName of a Java file; empty for other languages, and for Java's unnamed package
 * @param imports in file order
 * @param calls one for each symbol and callee, in file order
 */
public record CodeUses(String packageName, List<CodeImport> imports, List<CodeCall> calls) {
    static final CodeUses NONE = new CodeUses("", List.of(), List.of());

    public CodeUses {
        imports = List.copyOf(imports);
        calls = List.copyOf(calls);
    }
}
