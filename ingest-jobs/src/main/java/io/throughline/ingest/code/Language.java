// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages of code files, by file name. The first five are parsed, the others are taken as plain lines. */
public enum Language {
    JAVA("Java", true, "java"),
    PYTHON("Python", true, "py", "pyi", "pyw"),
    TYPESCRIPT("TypeScript", true, "ts", "mts", "cts", "tsx"),
    JAVASCRIPT("JavaScript", true, "js", "mjs", "cjs", "jsx"),
    GO("Go", true, "go"),
    KOTLIN("Kotlin", true, "kt", "kts"),
    SCALA("Scala", true, "scala", "sc"),
    GROOVY("Groovy", true, "groovy"),
    GRADLE("Gradle", false, "gradle"),
    CLOJURE("Clojure", true, "clj", "cljs", "cljc"),
    C("C", true, "c", "h"),
    CPP("C++", true, "cc", "cpp", "cxx", "hh", "hpp", "hxx"),
    C_SHARP("C#", true, "cs"),
    F_SHARP("F#", true, "fs", "fsx"),
    RUST("Rust", true, "rs"),
    SWIFT("Swift", true, "swift"),
    OBJECTIVE_C("Objective-C", true, "m", "mm"),
    DART("Dart", true, "dart"),
    RUBY("Ruby", true, "rb", "rake"),
    PHP("PHP", true, "php"),
    PERL("Perl", true, "pl", "pm"),
    LUA("Lua", true, "lua"),
    R("R", true, "r"),
    ELIXIR("Elixir", true, "ex", "exs"),
    HASKELL("Haskell", true, "hs"),
    SHELL("Shell", true, "sh", "bash", "zsh"),
    POWERSHELL("PowerShell", true, "ps1", "psm1"),
    GHERKIN("Gherkin", true, "feature"),
    VUE("Vue", true, "vue"),
    SVELTE("Svelte", true, "svelte"),
    SQL("SQL", false, "sql", "ddl"),
    CYPHER("Cypher", false, "cypher", "cql"),
    GRAPHQL("GraphQL", false, "graphql", "graphqls", "gql"),
    PROTOBUF("Protocol Buffers", false, "proto"),
    XML("XML", false, "xml", "xsd", "xsl", "xslt", "wsdl"),
    YAML("YAML", false, "yaml", "yml"),
    /** Only what is named as an interface description: most JSON is data, which is no code. */
    JSON("JSON", false),
    TOML("TOML", false, "toml"),
    PROPERTIES("Properties", false, "properties", "ini", "cfg", "conf"),
    HTML("HTML", false, "html", "htm", "xhtml", "jsp", "ftl", "mustache", "hbs"),
    CSS("CSS", false, "css", "scss", "sass", "less"),
    TERRAFORM("Terraform", false, "tf", "hcl"),
    DOCKERFILE("Dockerfile", false, "dockerfile"),
    MAKEFILE("Makefile", false, "mk");

    private static final Map<String, Language> BY_EXTENSION = new HashMap<>();
    private static final Pattern INTERFACE_IN_JSON = Pattern.compile("(?:.*(?:openapi|swagger).*|api-docs)\\.json");
    private static final Map<String, Language> BY_NAME = Map.of(
            "dockerfile", DOCKERFILE,
            "containerfile", DOCKERFILE,
            "makefile", MAKEFILE,
            "gnumakefile", MAKEFILE,
            "jenkinsfile", GROOVY,
            "rakefile", RUBY,
            "gemfile", RUBY);

    static {
        for (var language : values()) {
            language.extensions.forEach(extension -> BY_EXTENSION.put(extension, language));
        }
    }

    private final String label;
    private final boolean program;
    private final List<String> extensions;

    Language(String label, boolean program, String... extensions) {
        this.label = label;
        this.program = program;
        this.extensions = List.of(extensions);
    }

    /** Empty when the file is of no language that we take. */
    public static Optional<Language> of(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        var byName = BY_NAME.get(name);
        if (byName != null) {
            return Optional.of(byName);
        }
        if (INTERFACE_IN_JSON.matcher(name).matches()) {
            return Optional.of(JSON);
        }
        return Optional.ofNullable(BY_EXTENSION.get(name.substring(name.lastIndexOf('.') + 1)))
                .filter(language -> name.indexOf('.') >= 0);
    }

    /** The name that people read, for example {@code C++}. */
    public String label() {
        return label;
    }

    /** Whether it describes behaviour, so that a file of it can be a test; data and styles cannot. */
    public boolean isProgram() {
        return program;
    }
}
