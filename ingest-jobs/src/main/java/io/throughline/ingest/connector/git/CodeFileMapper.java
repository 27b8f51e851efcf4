// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.code.Language;
import io.throughline.ingest.code.TestCode;
import io.throughline.ingest.model.Block;
import io.throughline.ingest.model.ChunkType;
import io.throughline.ingest.model.GraphChange;
import io.throughline.ingest.text.DecodedText;
import io.throughline.names.DocumentType;
import io.throughline.names.PropertyKeys;
import java.util.HashMap;
import java.util.List;

/** Makes documents of a code file. */
final class CodeFileMapper {
    static final String VERSION = "c0";

    private CodeFileMapper() {}

    static List<GraphChange> map(GitFile file, byte[] content) {
        var text = DecodedText.of(content).map(String::stripTrailing);
        if (text.isEmpty() || text.get().isBlank()) {
            return List.of();
        }
        var properties = new HashMap<>(file.properties());
        properties.put(PropertyKeys.KIND, "file");
        Language.of(file.path()).ifPresent(language -> properties.put(PropertyKeys.LANGUAGE, language.label()));
        return List.of(new GraphChange.Document(
                file.key(),
                TestCode.isTestPath(file.path()) ? DocumentType.TEST : DocumentType.CODE,
                file.path(),
                text.get(),
                List.of(new Block(List.of(), ChunkType.CODE_BLOCK, text.get())),
                properties));
    }
}
