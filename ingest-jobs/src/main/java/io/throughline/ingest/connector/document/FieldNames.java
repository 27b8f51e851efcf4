// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.document;

import java.util.List;

/** The names of declared fields, the same as CSV columns and in front matter. */
public final class FieldNames {
    public static final String KEY = "key";
    public static final String TYPE = "type";
    public static final String TITLE = "title";
    public static final String BODY = "body";
    public static final String STATUS = "status";
    public static final String PARENT = "parent";
    public static final String IMPLEMENTS = "implements";
    public static final String SPECIFIES = "specifies";
    public static final String DEPENDS_ON = "depends_on";
    public static final String IMPLEMENTED_BY = "implemented_by";
    public static final String AUTHOR = "author";
    public static final String ACCESS_LEVEL = "access_level";
    public static final String URL = "url";
    public static final String CREATED = "created";
    public static final String MODIFIED = "modified";
    public static final String TAGS = "tags";

    public static final List<String> REQUIRED = List.of(KEY, TYPE, TITLE);

    public static final List<String> ALL = List.of(
            KEY,
            TYPE,
            TITLE,
            BODY,
            STATUS,
            PARENT,
            IMPLEMENTS,
            SPECIFIES,
            DEPENDS_ON,
            IMPLEMENTED_BY,
            AUTHOR,
            ACCESS_LEVEL,
            URL,
            CREATED,
            MODIFIED,
            TAGS);

    private FieldNames() {}
}
