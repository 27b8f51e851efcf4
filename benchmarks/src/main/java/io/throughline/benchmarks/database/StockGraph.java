// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Neo4j as everybody installs it, with its default settings. Ends with this process. */
public final class StockGraph implements Graph {
    private final Process process;
    private final Driver driver;

    private StockGraph(Process process, Driver driver) {
        this.process = process;
        this.driver = driver;
    }

    public static StockGraph start(Libraries libraries, Path home, Sizes sizes) {
        try {
            Files.createDirectories(home);
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + sizes.heap() + "m",
                            "--add-opens=java.base/java.nio=ALL-UNNAMED",
                            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                            "--add-opens=java.base/java.io=ALL-UNNAMED",
                            "-cp",
                            libraries.classPath(),
                            "io.throughline.benchmarks.inside.StockMain",
                            home.toString(),
                            libraries.plugins().toString(),
                            Integer.toString(sizes.pageCache()))
                    .redirectError(home.resolve("stock.log").toFile())
                    .start();
            return new StockGraph(
                    process, GraphDatabase.driver("bolt://127.0.0.1:" + port(process), AuthTokens.none()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(Process process) throws IOException {
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("PORT ")) {
                return line.substring("PORT ".length());
            }
        }
        throw new IOException("the stock database did not start: see stock.log in the work folder");
    }

    @Override
    public Driver driver() {
        return driver;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        driver.close();
        process.destroy();
        process.onExit().join();
    }
}
