// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.up;

import io.throughline.standalone.settings.Setting;
import io.throughline.standalone.settings.UserFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class Ports {
    private Ports() {}

    public static boolean isFree(int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws UserFailure when somebody listens there, naming the port and the option */
    public static void requireFree(Setting<Integer> port) {
        if (!isFree(port.value())) {
            throw taken(port);
        }
    }

    static UserFailure taken(Setting<Integer> port) {
        return UserFailure.failure(
                "Port %d is taken: stop the program that listens there, or choose another port with --%s N."
                        .formatted(port.value(), port.name()));
    }

    /** The port, or a free one when it is 0; another program could take that one before it is used. */
    static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
