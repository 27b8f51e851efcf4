// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector;

import io.throughline.ingest.connector.confluence.ConfluenceConfig;
import io.throughline.ingest.connector.confluence.ConfluenceConnector;
import io.throughline.ingest.connector.csv.CsvConnector;
import io.throughline.ingest.connector.files.FilesConnector;
import io.throughline.ingest.connector.git.GitConnector;
import io.throughline.ingest.connector.github.GithubConfig;
import io.throughline.ingest.connector.github.GithubConnector;
import io.throughline.ingest.connector.importer.ImportConnector;
import io.throughline.ingest.connector.importer.Importers;
import io.throughline.ingest.connector.jira.JiraConfig;
import io.throughline.ingest.connector.jira.JiraConnector;
import io.throughline.ingest.connector.people.PeopleAliases;
import io.throughline.ingest.model.Connector;
import io.throughline.ingest.model.SourceException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Opens sources by their address, a scheme and what it names. */
// [impl->TL-US-17]
public final class Connectors {
    /** All addresses, for messages and help. */
    public static final String SCHEMES =
            "git:PATH-or-URL, files:DIR, csv:FILE, github:OWNER/REPO, jira:URL?project=KEY, confluence:URL?space=KEY, openfasttrace:PATH, strictdoc:PATH, "
                    + "reqif:FILE, doorstop:DIR and needs:FILE";

    private Connectors() {}

    /** Opens a source with {@link SourceOptions#defaults}. */
    public static Connector open(String source) {
        return open(source, SourceOptions.defaults());
    }

    /**
     * @param source an address as a person types it; paths are relative to the working directory
     * @throws SourceException when the scheme is unknown, or when nothing usable is at the address
     */
    public static Connector open(String source, SourceOptions options) {
        var people = PeopleAliases.of(System.getenv());
        return people.over(openAsItIs(source, options));
    }

    private static Connector openAsItIs(String source, SourceOptions options) {
        int colon = source.indexOf(':');
        if (colon < 0) {
            throw SourceException.usage(
                    "`%s` has no scheme: write git:%s, files:%s or csv:%s.".formatted(source, source, source, source));
        }
        var scheme = source.substring(0, colon);
        var address = source.substring(colon + 1);
        return switch (scheme) {
            case "git" -> {
                requireAddress(source, address, "git:. or git:https://example.org/shop.git");
                yield GitConnector.open(address, options.cacheFolder(), options.commitLimit());
            }
            case "files" -> {
                requireAddress(source, address, "files:docs");
                yield FilesConnector.open(path(source, address));
            }
            case "csv" -> {
                requireAddress(source, address, "csv:tracker.csv");
                yield CsvConnector.open(path(source, address));
            }
            case "github" -> {
                requireAddress(source, address, "github:octo-org/shop");
                yield GithubConnector.open(GithubConfig.of(address, System.getenv()));
            }
            case "jira" -> {
                requireAddress(source, address, "jira:https://tracker.example.org?project=SHOP");
                yield JiraConnector.open(JiraConfig.of(address, System.getenv()));
            }
            case "confluence" -> {
                requireAddress(source, address, "confluence:https://wiki.example.org?space=SHOP");
                yield ConfluenceConnector.open(ConfluenceConfig.of(address, System.getenv()));
            }
            default -> importer(source, scheme, address);
        };
    }

    private static Connector importer(String source, String scheme, String address) {
        var format = Importers.format(scheme)
                .orElseThrow(() -> SourceException.usage(
                        "`%s` begins with the unknown scheme `%s`: known are %s, for example git:."
                                .formatted(source, scheme, SCHEMES)));
        if (address.isBlank()) {
            throw SourceException.usage("`%s` names nothing: name %s.".formatted(source, format.names()));
        }
        return ImportConnector.open(format, path(source, address));
    }

    private static void requireAddress(String source, String address, String example) {
        if (address.isBlank()) {
            throw SourceException.usage("`%s` names nothing: write for example %s.".formatted(source, example));
        }
    }

    private static Path path(String source, String address) {
        try {
            // No shell opens a ~ that follows a colon.
            return address.startsWith("~/")
                    ? Path.of(System.getProperty("user.home"), address.substring(2))
                    : Path.of(address);
        } catch (InvalidPathException e) {
            throw SourceException.usage("`%s` holds a character that no path can have: %s."
                    .formatted(source.replace("\0", "\\0"), e.getReason()));
        }
    }
}
