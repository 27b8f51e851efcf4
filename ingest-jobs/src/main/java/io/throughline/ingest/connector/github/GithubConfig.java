// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.github;

import io.throughline.ingest.connector.rest.Credentials;
import io.throughline.ingest.connector.rest.Patience;
import io.throughline.ingest.connector.rest.ServiceAddress;
import io.throughline.ingest.connector.rest.TypeMapping;
import io.throughline.ingest.model.SourceException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where and how to read a repository.
 *
 * @param api without a slash at its end
 * @param repository {@code OWNER/REPO}, a part of all keys
 */
public record GithubConfig(
        URI api, String repository, Credentials credentials, TypeMapping mapping, Patience patience) {
    private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");
    private static final URI PUBLIC_API = URI.create("https://api.github.com");

    /**
     * @param address {@code OWNER/REPO}, or {@code https://host/OWNER/REPO} on a server of one's own; behind a question
     *     mark {@code type.WORD=TYPE} for names of issue types and labels
     * @param environment may hold {@code THROUGHLINE_GITHUB_TOKEN} or {@code THROUGHLINE_GITHUB_TOKEN_FILE}
     */
    public static GithubConfig of(String address, Map<String, String> environment) {
        var source = "github:" + address;
        var credentials = Credentials.of("GITHUB", environment);
        if (address.startsWith("https://") || address.startsWith("http://")) {
            var server = ServiceAddress.parse(source, address);
            server.requireSafe(credentials);
            var repository = String.valueOf(server.base().getPath()).replaceFirst("^/", "");
            boolean hosted = "github.com".equals(server.base().getHost());
            var api = hosted ? PUBLIC_API : server.base().resolve("/api/v3");
            return of(source, api, repository, credentials, server.parameters());
        }
        int question = address.indexOf('?');
        var repository = question < 0 ? address : address.substring(0, question);
        var parameters = ServiceAddress.parameters(question < 0 ? null : address.substring(question + 1));
        return of(source, PUBLIC_API, repository, credentials, parameters);
    }

    private static GithubConfig of(
            String source, URI api, String repository, Credentials credentials, Map<String, String> parameters) {
        if (!REPOSITORY.matcher(repository).matches()) {
            throw SourceException.usage(
                    "`%s` names no repository: write for example github:octo-org/shop.".formatted(source));
        }
        return new GithubConfig(api, repository, credentials, TypeMapping.of(parameters), Patience.usual());
    }

    GithubConfig with(Patience other) {
        return new GithubConfig(api, repository, credentials, mapping, other);
    }

    /** Without credentials and mapping. */
    String location() {
        return api.equals(PUBLIC_API) ? repository : api.resolve("/").toString() + repository;
    }

    /** The location with all that was said about it. */
    String address() {
        return location() + (mapping.query().isEmpty() ? "" : "?" + mapping.query());
    }
}
