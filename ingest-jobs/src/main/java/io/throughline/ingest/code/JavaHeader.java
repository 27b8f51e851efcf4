// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands above the first type of a Java file. */
record JavaHeader(String packageName, List<CodeImport> imports) {
    private static final Pattern STATIC = Pattern.compile("import\\s+static\\s.*", Pattern.DOTALL);

    static JavaHeader of(SyntaxNode root, String source, LineIndex lines) {
        var packageName = "";
        var imports = new ArrayList<CodeImport>();
        for (var node : root.children()) {
            var name = node.firstChild("scoped_identifier", "identifier");
            if (name == null) {
                continue;
            }
            if (node.type().equals("package_declaration")) {
                packageName = name.text(source);
            } else if (node.type().equals("import_declaration")) {
                imports.add(imported(node, name.text(source), source, lines.lineAt(node.start())));
            }
        }
        return new JavaHeader(packageName, imports);
    }

    private static CodeImport imported(SyntaxNode node, String name, String source, int line) {
        if (node.firstChild("asterisk") != null) {
            return new CodeImport(CodeImport.ALL, name, CodeImport.ALL, line);
        }
        var last = name.substring(name.lastIndexOf('.') + 1);
        return STATIC.matcher(node.text(source)).matches() && last.length() < name.length()
                ? new CodeImport(last, name.substring(0, name.length() - last.length() - 1), last, line)
                : new CodeImport(last, name, "", line);
    }
}
