// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.endpoint;

import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.CodeSymbol;
import io.throughline.ingest.code.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The endpoints that a function serves, as annotations and decorators say: Spring, JAX-RS, NestJS, Flask and FastAPI. Paths that are put together while
 * the program runs are not known.
 */
// [impl->TL-US-56]
public final class ServedEndpoints {
    private static final Set<Language> LANGUAGES =
            Set.of(Language.JAVA, Language.PYTHON, Language.TYPESCRIPT, Language.JAVASCRIPT);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    /** Of Spring. */
    private static final Map<String, String> MAPPINGS = Map.of(
            "GetMapping", "GET",
            "PostMapping", "POST",
            "PutMapping", "PUT",
            "DeleteMapping", "DELETE",
            "PatchMapping", "PATCH");

    private static final Pattern SPRING_METHODS = Pattern.compile("\\bmethod\\s*+=\\s*+(\\{[^}]*+}|[\\w.]++)");
    private static final Pattern METHOD = Pattern.compile("\\b(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\\b");
    private static final Pattern PYTHON_PATH = Pattern.compile("\\s*+(?:(?:path|rule)\\s*+=\\s*+)?[rf]?[\"']/");
    private static final Pattern FLASK_METHODS = Pattern.compile("methods\\s*+=\\s*+[\\[({]([^\\])}]*+)");

    private final CodeOutline outline;
    private final PythonRouters routers;

    private ServedEndpoints(CodeOutline outline) {
        this.outline = outline;
        this.routers = new PythonRouters(outline.language() == Language.PYTHON ? outline.text() : "");
    }

    /** For each symbol of a file, what it serves, sorted, such as {@code GET /orders/{id}}; tests serve nothing. */
    public static List<List<String>> of(CodeOutline outline) {
        boolean reads = LANGUAGES.contains(outline.language()) && !outline.test();
        var served = new ServedEndpoints(outline);
        return outline.symbols().stream()
                .map(symbol -> reads ? served.of(symbol) : List.<String>of())
                .toList();
    }

    private List<String> of(CodeSymbol symbol) {
        if (symbol.kind() != CodeSymbol.Kind.FUNCTION) {
            return List.of();
        }
        var annotations = Annotation.before(symbol.text());
        var prefixes = annotations.isEmpty() ? List.of("") : prefixes(symbol);
        var found = new TreeSet<Endpoint>();
        for (var annotation : annotations) {
            for (var method : methods(annotation)) {
                for (var prefix : annotation.receiver().isEmpty() ? prefixes : routers.of(annotation.receiver())) {
                    for (var path : paths(annotation, annotations)) {
                        found.add(Endpoint.of(method, prefix, path));
                    }
                }
            }
        }
        return found.stream().map(Endpoint::text).toList();
    }

    /** Methods that an annotation makes its function answer; none when it is no such annotation. */
    private List<String> methods(Annotation annotation) {
        var name = annotation.simpleName();
        if (outline.language() == Language.PYTHON) {
            boolean isCalledOnRouter = !annotation.receiver().isEmpty()
                    && PYTHON_PATH.matcher(annotation.arguments()).lookingAt();
            return isCalledOnRouter ? pythonMethods(annotation) : List.of();
        }
        if (!annotation.receiver().isEmpty() && outline.language() != Language.JAVA) {
            return List.of();
        }
        if (outline.language() != Language.JAVA) {
            var lower = name.toLowerCase(Locale.ROOT);
            boolean isNest = METHODS.contains(lower) && Character.isUpperCase(name.charAt(0));
            return isNest ? List.of(lower) : name.equals("All") ? List.of(Endpoint.ANY) : List.of();
        }
        if (MAPPINGS.containsKey(name)) {
            return List.of(MAPPINGS.getOrDefault(name, Endpoint.ANY));
        }
        if (name.equals("RequestMapping")) {
            var given = SPRING_METHODS.matcher(annotation.arguments());
            var methods = given.find()
                    ? METHOD.matcher(given.group(1))
                            .results()
                            .map(MatchResult::group)
                            .toList()
                    : List.<String>of();
            return methods.isEmpty() ? List.of(Endpoint.ANY) : methods;
        }
        boolean isJaxRs = METHODS.contains(name.toLowerCase(Locale.ROOT)) && name.equals(name.toUpperCase(Locale.ROOT));
        return isJaxRs && annotation.arguments().isEmpty() ? List.of(name) : List.of();
    }

    private static List<String> pythonMethods(Annotation annotation) {
        var name = annotation.simpleName();
        if (METHODS.contains(name)) {
            return List.of(name);
        }
        if (!name.equals("route") && !name.equals("api_route")) {
            return List.of();
        }
        var methods = FLASK_METHODS.matcher(annotation.arguments());
        var named = methods.find() ? Annotation.strings(methods.group(1)) : List.<String>of();
        return named.isEmpty() ? List.of("GET") : named;
    }

    /** JAX-RS says the path in an annotation of its own. */
    private List<String> paths(Annotation annotation, List<Annotation> all) {
        if (outline.language() == Language.JAVA
                && METHODS.contains(annotation.simpleName().toLowerCase(Locale.ROOT))) {
            return all.stream()
                    .filter(other -> other.simpleName().equals("Path"))
                    .findFirst()
                    .map(Annotation::paths)
                    .orElse(List.of(""));
        }
        var paths = annotation.paths();
        return outline.language() == Language.PYTHON ? paths.stream().limit(1).toList() : paths;
    }

    /** What the type around a function puts before its paths. */
    private List<String> prefixes(CodeSymbol symbol) {
        if (symbol.parent() == CodeSymbol.FILE) {
            return List.of("");
        }
        return Annotation.before(outline.symbols().get(symbol.parent()).text()).stream()
                .filter(annotation ->
                        Set.of("RequestMapping", "Path", "Controller").contains(annotation.simpleName()))
                .findFirst()
                .map(Annotation::paths)
                .orElse(List.of(""));
    }
}
