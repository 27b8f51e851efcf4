// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.Version;

/** Where and with what it ran, in words. */
public final class Machine {
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;

    private Machine() {}

    public static Map<String, String> describe(String neo4j) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("processor", processor());
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", memory());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put("Neo4j", neo4j);
        facts.put("Lucene", Version.LATEST.toString());
        facts.put("commit", commit());
        facts.put("load of the machine at the start", load());
        return facts;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? "%.1f GiB".formatted(system.getTotalMemorySize() / GIGABYTE)
                : "unknown";
    }

    /** Mean number of busy threads over the last minute; well above the number of cores, times mean little. */
    public static String load() {
        return "%.2f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String commit() {
        try {
            var process = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            process.waitFor(5, TimeUnit.SECONDS);
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
