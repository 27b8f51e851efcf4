// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector;

import io.throughline.ingest.connector.confluence.ConfluenceEvents;
import io.throughline.ingest.connector.github.GithubEvents;
import io.throughline.ingest.connector.jira.JiraEvents;
import io.throughline.ingest.connector.rest.Json;
import io.throughline.ingest.model.Mention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What events are about, whoever sent them. */
public final class Mentions {
    /** Services whose events are understood; also the schemes of their sources. */
    public static final List<String> SERVICES = List.of("github", "jira", "confluence");

    private Mentions() {}

    /**
     * @param service one of {@link #SERVICES}; of others nothing is clear
     * @param kind what the service calls the event where its body does not say; may be empty
     * @param json the body
     */
    public static Mention of(String service, String kind, String json) {
        try {
            var body = Json.read(json.getBytes(StandardCharsets.UTF_8));
            return switch (service) {
                case "github" -> GithubEvents.mention(kind, body);
                case "jira" -> JiraEvents.mention(body);
                case "confluence" -> ConfluenceEvents.mention(body);
                default -> new Mention.Unclear("Events of the service %s are not understood.".formatted(service));
            };
        } catch (IOException e) {
            return new Mention.Unclear("The body of the event is no JSON.");
        }
    }
}
