// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port that leads to another one, and can be shut: a database that goes away and comes back, at no cost. */
public final class Relay implements AutoCloseable {
    private final ServerSocket entrance;
    private final URI target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private Relay(ServerSocket entrance, URI target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** A port that is free now and where nothing listens. */
    public static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Relay open(int port, URI target) {
        try {
            var relay = new Relay(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), target);
            start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (!entrance.isClosed()) {
            var in = entrance.accept();
            var out = new Socket(target.getHost(), target.getPort());
            sockets.addAll(List.of(in, out));
            start(() -> in.getInputStream().transferTo(out.getOutputStream()));
            start(() -> out.getInputStream().transferTo(in.getOutputStream()));
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // The relay was closed, or one end has gone.
                    }
                },
                "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
