// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.git;

import io.throughline.ingest.connector.rest.HostGuard;
import io.throughline.ingest.connector.rest.RestException;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;

/** Connections to one git server alone: each hop of a redirect is checked, and none leads to another host. */
// [impl->TL-US-37]
final class GuardedConnections implements HttpConnectionFactory {
    private final HttpConnectionFactory connections;
    private final HostGuard guard;
    private final URI server;

    GuardedConnections(HttpConnectionFactory connections, HostGuard guard, URI server) {
        this.connections = connections;
        this.guard = guard;
        this.server = server;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        check(url);
        return connections.create(url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        check(url);
        return connections.create(url, proxy);
    }

    private void check(URL url) throws IOException {
        var uri = URI.create(url.getProtocol() + "://" + url.getAuthority());
        if (!HostGuard.isSamePlace(server, uri)) {
            throw new RestException(
                    0, server.getHost() + " sends us on to another host, which is refused: name the new address");
        }
        guard.check(uri);
    }
}
