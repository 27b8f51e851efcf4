// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.graph;

import static io.throughline.names.PropertyKeys.*;

import java.util.List;

/** What is read of every document that is shown. The content may be large and is read only when it is asked for. */
final class DocumentCard {
    static final List<String> PROPERTIES = List.of(
            KEY,
            DOCUMENT_TYPE,
            TITLE,
            SUMMARY,
            STATUS,
            SOURCE_STATUS,
            CREATED_DATE,
            MODIFIED_DATE,
            AUTHOR,
            OWNER,
            VERSION,
            SOURCE_URL,
            ACCESS_LEVEL,
            DEPARTMENT,
            TAGS,
            PRODUCT_NAME,
            INGESTED_AT,
            VALID_FROM,
            VALID_TO,
            REPOSITORY,
            FILE_PATH,
            LANGUAGE,
            SYMBOL,
            KIND,
            START_LINE,
            END_LINE,
            FRAMEWORK,
            LAST_COMMIT_HASH,
            COMPONENT_NAME,
            ARCHITECTURE_LAYER,
            API_ENDPOINTS,
            TEST_COVERAGE,
            HASH,
            MESSAGE);

    private DocumentCard() {}
}
