// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node declares.
 *
 * @param owner the type that a function belongs to although it stands outside of it; blank when it does not
 * @param name as written, never blank
 * @param body where further declarations may stand; null when there is nothing to look into
 * @param data whether it is a type that mostly lists things, such as a record or an enum
 * @param supertypes as written, without type arguments
 */
record Declaration(
        CodeSymbol.Kind kind,
        String owner,
        String name,
        @Nullable SyntaxNode body,
        boolean data,
        List<String> supertypes) {
    static Declaration function(String name) {
        return new Declaration(CodeSymbol.Kind.FUNCTION, "", name, null, false, List.of());
    }

    static Declaration method(String owner, String name) {
        return new Declaration(CodeSymbol.Kind.FUNCTION, owner, name, null, false, List.of());
    }

    static Declaration type(String name, @Nullable SyntaxNode body, List<String> supertypes) {
        return new Declaration(CodeSymbol.Kind.TYPE, "", name, body, false, supertypes);
    }

    static Declaration data(String name, @Nullable SyntaxNode body, List<String> supertypes) {
        return new Declaration(CodeSymbol.Kind.TYPE, "", name, body, true, supertypes);
    }
}
