// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.standalone.command;

import io.throughline.standalone.doctor.Doctor;
import io.throughline.standalone.doctor.Finding;
import io.throughline.standalone.settings.Given;
import io.throughline.standalone.settings.Settings;
import io.throughline.standalone.settings.UserFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        header = "Look at the machine: what is fine, what is missing, what to do.",
        footer = {
            "%nExit code: 0 when `up` can run here, 1 when something stands in its way.",
            "%nExamples:",
            "  throughline doctor",
            "  throughline doctor --data shop-data --port 9090",
        })
final class DoctorCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final DataOptions dataOptions = new DataOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port that the service is to have. Default: 8080, or THROUGHLINE_PORT.")
    private @Nullable Integer port;

    @Option(
            names = "--bolt-port",
            paramLabel = "N",
            description = "Port that the database is to have. Default: a free one, or THROUGHLINE_BOLT_PORT.")
    private @Nullable Integer boltPort;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Embedding model to try. Default: the data folder's own.")
    private @Nullable String model;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settings = Settings.resolve(
                Given.data(dataOptions.data).withPorts(port, boltPort).withModel(model), session.environment());
        var findings = new Doctor(settings).examine();
        findings.forEach(finding -> session.out().println(finding.line()));
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.BAD)
                ? UserFailure.FAILURE
                : 0;
    }
}
