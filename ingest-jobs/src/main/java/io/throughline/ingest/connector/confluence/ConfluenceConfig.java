// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.confluence;

import io.throughline.ingest.connector.attachment.AttachmentChoice;
import io.throughline.ingest.connector.rest.Credentials;
import io.throughline.ingest.connector.rest.Patience;
import io.throughline.ingest.connector.rest.ServiceAddress;
import io.throughline.ingest.connector.rest.TypeMapping;
import io.throughline.ingest.model.SourceException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where and how to read a space.
 *
 * @param base with the context path ({@code /wiki} in the cloud), without a slash at its end
 */
public record ConfluenceConfig(
        URI base,
        String space,
        boolean cloud,
        Credentials credentials,
        TypeMapping mapping,
        AttachmentChoice attachments,
        Patience patience) {
    private static final Pattern SPACE = Pattern.compile("~?[A-Za-z0-9_.@:-]{1,255}");
    private static final String CLOUD_HOST = ".atlassian.net";

    /**
     * @param address {@code https://host?space=KEY}, also with {@code type.LABEL=TYPE} and {@code attachments=no}; a host under atlassian.net, or
     *     {@code kind=cloud}, is Confluence Cloud
     * @param environment may hold {@code THROUGHLINE_CONFLUENCE_TOKEN} or {@code THROUGHLINE_CONFLUENCE_TOKEN_FILE}, and for
     *     Confluence Cloud the account's {@code THROUGHLINE_CONFLUENCE_USER}
     */
    public static ConfluenceConfig of(String address, Map<String, String> environment) {
        var source = "confluence:" + address;
        var service = ServiceAddress.parse(source, address);
        var credentials = Credentials.of("CONFLUENCE", environment);
        service.requireSafe(credentials);
        var space = service.parameters().getOrDefault("space", "");
        if (!SPACE.matcher(space).matches()) {
            throw SourceException.usage(
                    "`%s` names no space: write for example confluence:https://wiki.example.org?space=SHOP."
                            .formatted(source));
        }
        var base = service.base();
        boolean hosted = String.valueOf(base.getHost()).endsWith(CLOUD_HOST);
        boolean cloud = hosted || service.parameters().getOrDefault("kind", "").equals("cloud");
        if (hosted && String.valueOf(base.getPath()).isEmpty()) {
            base = URI.create(base + "/wiki");
        }
        return new ConfluenceConfig(
                base,
                space,
                cloud,
                credentials,
                TypeMapping.of(service.parameters()),
                AttachmentChoice.of(source, service.parameters()),
                Patience.usual());
    }

    ConfluenceConfig with(Patience other) {
        return new ConfluenceConfig(base, space, cloud, credentials, mapping, attachments, other);
    }

    String location() {
        return base + "?space=" + space;
    }

    /** The location with all that was said about it. */
    String address() {
        boolean said = cloud && !String.valueOf(base.getHost()).endsWith(CLOUD_HOST);
        return location()
                + (said ? "&kind=cloud" : "")
                + (mapping.query().isEmpty() ? "" : "&" + mapping.query())
                + attachments.query();
    }
}
