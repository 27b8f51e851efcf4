// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.codebase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the file that a relative path in JavaScript or TypeScript means; other names are those of packages. */
record ScriptFiles(Set<String> paths) {
    private static final List<String> EXTENSIONS =
            List.of("ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "vue", "svelte");

    Optional<String> find(String module, String from) {
        return module.startsWith(".")
                ? Paths.resolve(Paths.folder(from), module).flatMap(this::file)
                : Optional.empty();
    }

    /** TypeScript names the file that it will be compiled to: {@code ./cart.js} for {@code cart.ts}. */
    private Optional<String> file(String base) {
        var compiled = base.replaceFirst("\\.([cm]?)js(x?)$", ".$1ts$2");
        return Stream.of(
                        Stream.of(base, compiled),
                        EXTENSIONS.stream().map(extension -> base + "." + extension),
                        EXTENSIONS.stream().map(extension -> Paths.in(base, "index." + extension)))
                .flatMap(each -> each)
                .filter(paths::contains)
                .findFirst();
    }
}
