// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.throughline.ingest.code.CodeCall;
import io.throughline.ingest.code.CodeOutline;
import io.throughline.ingest.code.CodeSymbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares what the sources of this module say that they call with what the compiler made of them. */
// [test->TL-US-62]
class CompiledCallsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String OURS = "io.throughline.ingest";

    /**
     * From one outermost type to a member of another.
     *
     * @param member of the outermost type: {@code Inner.method}, or {@code Inner} for any member of it
     */
    private record Use(String from, String to, String member) {
        Use ofType() {
            return new Use(from, to, member.substring(0, Math.max(0, member.lastIndexOf('.'))));
        }
    }

    @Test
    void shouldFindWhatTheCompilerFinds() throws Exception {
        var compiled = compiled();
        var types = compiled.stream()
                .flatMap(use -> Stream.iterate(use, one -> !one.member().isEmpty(), Use::ofType))
                .collect(Collectors.toSet());
        var found = read();
        assertThat(compiled).hasSizeGreaterThan(1_000);
        assertThat(share(found, types)).as("of what is found is right").isGreaterThan(0.98);
        assertThat(share(
                        compiled,
                        compiled.stream()
                                .filter(use -> Stream.iterate(
                                                use, one -> !one.member().isEmpty(), Use::ofType)
                                        .anyMatch(found::contains))
                                .collect(Collectors.toSet())))
                .as("of all that there is, is found; what calls return is not known")
                .isGreaterThan(0.75);
    }

    private static double share(Set<Use> uses, Set<Use> known) {
        return (double) uses.stream().filter(known::contains).count() / uses.size();
    }

    private static Set<Use> compiled() {
        var uses = new HashSet<Use>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(OURS);
        for (var type : classes) {
            Stream.<JavaCodeUnitAccess<?>>concat(
                            type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                    .filter(access -> classes.contain(access.getTargetOwner().getName()))
                    .map(access -> use(type, access))
                    .filter(use -> !use.from().equals(use.to()) && !use.member().contains("$"))
                    .forEach(uses::add);
        }
        return uses;
    }

    private static Use use(JavaClass from, JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName().equals("<init>") ? owner.getSimpleName() : access.getName();
        var nested = owner.getName().substring(outermost(owner).length()).replace('$', '.');
        var simple = outermost(owner).substring(owner.getPackageName().length() + 1);
        return new Use(outermost(from), outermost(owner), simple + nested + "." + name);
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static Set<Use> read() throws IOException {
        Map<String, CodeOutline> outlines = new TreeMap<>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                var path = SOURCES.relativize(file).toString().replace('\\', '/');
                outlines.put(path, CodeOutline.of(path, Files.readString(file).replace("\r\n", "\n")));
            }
        }
        var base = new CodeBase(outlines.keySet(), Map.of(), path -> Optional.ofNullable(outlines.get(path)));
        var uses = new HashSet<Use>();
        outlines.forEach((path, outline) -> {
            var finder = new SymbolFinder(base, path, outline);
            for (var call : outline.uses().calls()) {
                finder.called(caller(outline, call), call.callee())
                        .filter(found -> !found.path().equals(path))
                        .ifPresent(found -> uses.add(new Use(name(path), name(found.path()), found.title())));
            }
        });
        return uses;
    }

    private static String caller(CodeOutline outline, CodeCall call) {
        return call.symbol() == CodeSymbol.FILE
                ? ""
                : outline.symbols().get(call.symbol()).title();
    }

    private static String name(String path) {
        return path.replaceFirst("\\.java$", "").replace('/', '.');
    }
}
