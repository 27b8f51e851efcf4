// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.document;

import io.throughline.api.graph.Row;
import io.throughline.names.AccessLevel;
import io.throughline.names.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as GraphQL shows it, of any type.
 *
 * @param properties those of its node
 * @param asOf the instant whose hierarchy and links are asked for; null for now
 */
public record DocumentView(Row properties, @Nullable ZonedDateTime asOf) {
    private static final Set<String> STATUSES = Set.of("draft", "review", "approved", "deprecated");

    public String id() {
        return GlobalId.ofDocument(key());
    }

    /** The label of the node, which is the name of the GraphQL type as well. */
    public String documentType() {
        return properties.requiredText(PropertyKeys.DOCUMENT_TYPE);
    }

    public @Nullable String status() {
        var status = properties.text(PropertyKeys.STATUS);
        return status != null && STATUSES.contains(status) ? status : null;
    }

    public @Nullable String accessLevel() {
        var level = properties.text(PropertyKeys.ACCESS_LEVEL);
        return level == null
                ? null
                : AccessLevel.parse(level).map(AccessLevel::value).orElse(null);
    }

    public List<String> tags() {
        return properties.texts(PropertyKeys.TAGS);
    }

    public String key() {
        return properties.requiredText(PropertyKeys.KEY);
    }

    public String title() {
        var title = properties.text(PropertyKeys.TITLE);
        return title == null ? key() : title;
    }

    public @Nullable String content() {
        return properties.text(PropertyKeys.CONTENT);
    }

    public @Nullable String summary() {
        return properties.text(PropertyKeys.SUMMARY);
    }

    public @Nullable String sourceStatus() {
        return properties.text(PropertyKeys.SOURCE_STATUS);
    }

    public @Nullable String author() {
        return properties.text(PropertyKeys.AUTHOR);
    }

    public @Nullable String owner() {
        return properties.text(PropertyKeys.OWNER);
    }

    public @Nullable String version() {
        return properties.text(PropertyKeys.VERSION);
    }

    public @Nullable String sourceUrl() {
        return properties.text(PropertyKeys.SOURCE_URL);
    }

    public @Nullable String department() {
        return properties.text(PropertyKeys.DEPARTMENT);
    }

    public @Nullable String productName() {
        return properties.text(PropertyKeys.PRODUCT_NAME);
    }

    public @Nullable String repository() {
        return properties.text(PropertyKeys.REPOSITORY);
    }

    public @Nullable String filePath() {
        return properties.text(PropertyKeys.FILE_PATH);
    }

    public @Nullable String language() {
        return properties.text(PropertyKeys.LANGUAGE);
    }

    public @Nullable String symbol() {
        return properties.text(PropertyKeys.SYMBOL);
    }

    public @Nullable String kind() {
        return properties.text(PropertyKeys.KIND);
    }

    public @Nullable String framework() {
        return properties.text(PropertyKeys.FRAMEWORK);
    }

    public @Nullable String componentName() {
        return properties.text(PropertyKeys.COMPONENT_NAME);
    }

    public @Nullable String architectureLayer() {
        return properties.text(PropertyKeys.ARCHITECTURE_LAYER);
    }

    public List<String> apiEndpoints() {
        return properties.texts(PropertyKeys.API_ENDPOINTS);
    }

    public @Nullable Double testCoverage() {
        return properties.decimal(PropertyKeys.TEST_COVERAGE);
    }

    public @Nullable String lastCommitHash() {
        return properties.text(PropertyKeys.LAST_COMMIT_HASH);
    }

    public @Nullable String hash() {
        return properties.text(PropertyKeys.HASH);
    }

    public @Nullable String message() {
        return properties.text(PropertyKeys.MESSAGE);
    }

    public @Nullable ZonedDateTime createdDate() {
        return properties.instant(PropertyKeys.CREATED_DATE);
    }

    public @Nullable ZonedDateTime modifiedDate() {
        return properties.instant(PropertyKeys.MODIFIED_DATE);
    }

    public @Nullable ZonedDateTime ingestedAt() {
        return properties.instant(PropertyKeys.INGESTED_AT);
    }

    public @Nullable ZonedDateTime validFrom() {
        return properties.instant(PropertyKeys.VALID_FROM);
    }

    public @Nullable ZonedDateTime validTo() {
        return properties.instant(PropertyKeys.VALID_TO);
    }

    public @Nullable Integer startLine() {
        return properties.integer(PropertyKeys.START_LINE);
    }

    public @Nullable Integer endLine() {
        return properties.integer(PropertyKeys.END_LINE);
    }
}
