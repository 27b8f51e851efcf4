// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.jira;

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
 * Where and how to read a project.
 *
 * @param base without a slash at its end
 */
public record JiraConfig(
        URI base,
        String project,
        Credentials credentials,
        TypeMapping mapping,
        AttachmentChoice attachments,
        Patience patience) {
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}");

    /**
     * @param address {@code https://host?project=KEY}, also with {@code type.NAME=TYPE} for issue types and
     *     {@code access.NAME=LEVEL} for security levels, and {@code attachments=no}
     * @param environment may hold {@code THROUGHLINE_JIRA_TOKEN} or {@code THROUGHLINE_JIRA_TOKEN_FILE}, and for Jira Cloud
     *     the account's {@code THROUGHLINE_JIRA_USER}
     */
    public static JiraConfig of(String address, Map<String, String> environment) {
        var source = "jira:" + address;
        var service = ServiceAddress.parse(source, address);
        var credentials = Credentials.of("JIRA", environment);
        service.requireSafe(credentials);
        var project = service.parameters().getOrDefault("project", "");
        if (!PROJECT.matcher(project).matches()) {
            throw SourceException.usage(
                    "`%s` names no project: write for example jira:https://tracker.example.org?project=SHOP."
                            .formatted(source));
        }
        return new JiraConfig(
                service.base(),
                project,
                credentials,
                TypeMapping.of(service.parameters()),
                AttachmentChoice.of(source, service.parameters()),
                Patience.usual());
    }

    JiraConfig with(Patience other) {
        return new JiraConfig(base, project, credentials, mapping, attachments, other);
    }

    String location() {
        return base + "?project=" + project;
    }

    /** The location with all that was said about it. */
    String address() {
        return location() + (mapping.query().isEmpty() ? "" : "&" + mapping.query()) + attachments.query();
    }
}
