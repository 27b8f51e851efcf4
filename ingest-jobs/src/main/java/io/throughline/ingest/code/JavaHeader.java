// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.ArrayList;
import java.util.List;

/** What stands above the first type of a Java file. */
record JavaHeader(String packageName, List<CodeOutline.Import> imports) {
    static final JavaHeader NONE = new JavaHeader("", List.of());

    static JavaHeader of(SyntaxNode root, String source, LineIndex lines) {
        var packageName = "";
        var imports = new ArrayList<CodeOutline.Import>();
        for (var node : root.children()) {
            var name = node.firstChild("scoped_identifier", "identifier");
            if (name == null) {
                continue;
            }
            if (node.type().equals("package_declaration")) {
                packageName = name.text(source);
            } else if (node.type().equals("import_declaration") && node.firstChild("asterisk") == null) {
                imports.add(new CodeOutline.Import(name.text(source), lines.lineAt(node.start())));
            }
        }
        return new JavaHeader(packageName, imports);
    }
}
