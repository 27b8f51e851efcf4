// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.doctor;

import io.throughline.database.DataFolder;
import io.throughline.database.DatabaseException;
import io.throughline.database.DatabaseProcess;
import io.throughline.embedding.ModelException;
import io.throughline.standalone.connection.Drivers;
import io.throughline.standalone.connection.EmbedderFuture;
import io.throughline.standalone.connection.RunFile;
import io.throughline.standalone.connection.RunningInstance;
import io.throughline.standalone.settings.Setting;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import io.throughline.standalone.up.Ports;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.driver.exceptions.Neo4jException;

/** Looks at everything that `up` needs, and changes nothing. */
public final class Doctor {
    private static final int NODE_MIN = 20;
    private static final long MEGABYTE = 1024L * 1024L;
    private static final long MEMORY_MEGABYTES_MIN = 3_000;
    private static final long DISK_MEGABYTES_LOW = 2_000;

    private final Settings settings;
    private final Optional<RunningInstance> running;

    public Doctor(Settings settings) {
        this.settings = settings;
        this.running = RunFile.of(settings.data().value()).running();
    }

    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(java());
        findings.add(memory());
        findings.add(port(settings.port()));
        if (settings.boltPort().value() != 0) {
            findings.add(port(settings.boltPort()));
        }
        findings.add(data());
        findings.add(model());
        findings.add(node());
        findings.add(git());
        findings.add(database());
        return findings;
    }

    private static Finding java() {
        return Finding.good(
                "java", "JDK %s in %s".formatted(Runtime.version().feature(), System.getProperty("java.home")));
    }

    private static Finding memory() {
        if (!(ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system)) {
            return Finding.lacking("memory", "this JDK does not tell; 4 GB are comfortable");
        }
        var megabytes = system.getTotalMemorySize() / MEGABYTE;
        return megabytes >= MEMORY_MEGABYTES_MIN
                ? Finding.good("memory", "%,d MB".formatted(megabytes))
                : Finding.lacking(
                        "memory",
                        "%,d MB, and %,d are comfortable: close other programs, or set THROUGHLINE_DATABASE_HEAP=256"
                                .formatted(megabytes, MEMORY_MEGABYTES_MIN));
    }

    private Finding port(Setting<Integer> port) {
        if (running.filter(instance -> instance.port() == port.value()).isPresent()) {
            return Finding.good(port.name(), "%d, where Throughline serves now".formatted(port.value()));
        }
        return Ports.isFree(port.value())
                ? Finding.good(port.name(), "%d is free".formatted(port.value()))
                : Finding.bad(
                        port.name(),
                        "%d is taken: stop the program that listens there, or choose another one with --%s N"
                                .formatted(port.value(), port.name()));
    }

    private Finding data() {
        var folder = settings.data().value();
        try {
            new DataFolder(folder).check();
            if (!Files.exists(folder)) {
                return Finding.good("data", "%s will be made".formatted(folder));
            }
            var free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            return free >= DISK_MEGABYTES_LOW
                    ? Finding.good("data", "%s, %,d MB free".formatted(folder, free))
                    : Finding.lacking("data", "%s, only %,d MB free: make room".formatted(folder, free));
        } catch (DatabaseException e) {
            return Finding.bad("data", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return Finding.bad("data", "%s cannot be read: check who owns it".formatted(folder));
        }
    }

    private Finding model() {
        try (var embedder = EmbedderFuture.open(settings.model())) {
            var card = embedder.get().card();
            return Finding.good(
                    "model",
                    "%s, %d dimensions, %d tokens".formatted(card.name(), card.dimensions(), card.maxTokens()));
        } catch (ModelException | UserFailure e) {
            return Finding.bad("model", String.valueOf(e.getMessage()));
        }
    }

    private static Finding node() {
        return new Tool("node")
                .version()
                .map(version -> Tool.major(version) >= NODE_MIN
                        ? Finding.good("node", version)
                        : Finding.lacking(
                                "node",
                                "%s, and the explorer needs %d to be built: install a newer one"
                                        .formatted(version, NODE_MIN)))
                .orElseGet(() -> Finding.lacking(
                        "node",
                        "not found: everything but the explorer builds; install Node %d or newer".formatted(NODE_MIN)));
    }

    private static Finding git() {
        return new Tool("git")
                .version()
                .map(version -> Finding.good("git", version))
                .orElseGet(() -> Finding.lacking(
                        "git", "not found: repositories are read without it, but you will want it to clone"));
    }

    private Finding database() {
        if (running.isEmpty()) {
            return Finding.good("database", "not running; `throughline up` starts it");
        }
        var password = new DataFolder(settings.data().value()).password();
        try (var driver = Drivers.open(running.get().boltUri(), DatabaseProcess.USER, password)) {
            driver.verifyConnectivity();
            return Finding.good(
                    "database",
                    "answers at %s, kept by process %d"
                            .formatted(running.get().boltUri(), running.get().pid()));
        } catch (Neo4jException e) {
            return Finding.bad(
                    "database",
                    "does not answer at %s: look into %s, then stop process %d and start again"
                            .formatted(
                                    running.get().boltUri(),
                                    new DataFolder(settings.data().value()).databaseLog(),
                                    running.get().pid()));
        }
    }
}
