// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.api.web;

import io.throughline.api.graph.GraphClient;
import io.throughline.api.graph.Row;
import io.throughline.api.graph.Statement;
import io.throughline.api.report.ReportFormat;
import io.throughline.api.report.ReportName;
import io.throughline.api.report.ReportParameters;
import io.throughline.api.report.ReportProblem;
import io.throughline.api.report.ReportRequest;
import io.throughline.api.report.Reports;
import io.throughline.api.request.RequestException;
import io.throughline.api.request.RequestScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code GET /reports/NAME.FORMAT}, with the parameters of the command line. */
// [impl->TL-US-29]
@Controller
final class ReportController {
    private final GraphClient graph;
    private final WebProperties properties;

    ReportController(GraphClient graph, WebProperties properties) {
        this.graph = graph;
        this.properties = properties;
    }

    @GetMapping("/reports/{file}")
    void report(@PathVariable String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int dot = file.lastIndexOf('.');
        var name = ReportName.parseServed("The report", dot < 0 ? file : file.substring(0, dot));
        var format = ReportFormat.parse("The format", dot < 0 ? "" : file.substring(dot + 1), name);
        var asked = ReportRequest.of(name, parameters(request), Optional.empty());
        var scope = new RequestScope(properties.principal(), properties.limits().reportTime(), Integer.MAX_VALUE);
        var report = new Reports(
                        (cypher, values) -> graph.read(new Statement(cypher), values, scope).stream()
                                .map(Row::values)
                                .toList(),
                        scope.principal())
                .of(asked);
        response.setContentType(format.contentType());
        if (format.isText()) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        response.setHeader("Content-Security-Policy", format.contentSecurityPolicy());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "%s; filename=\"%s\"".formatted(isShown(format) ? "inline" : "attachment", file));
        format.write(report, response.getOutputStream());
    }

    private static ReportParameters parameters(HttpServletRequest request) {
        var given = new TreeMap<String, java.util.List<String>>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            given.put(parameter.getKey(), Arrays.asList(parameter.getValue()));
        }
        return new ReportParameters(given, UnaryOperator.identity());
    }

    private static boolean isShown(ReportFormat format) {
        return format == ReportFormat.HTML || format == ReportFormat.PDF || format == ReportFormat.JSON;
    }

    @ExceptionHandler
    void refused(ReportProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = problem.kind() == ReportProblem.Kind.PARAMETER ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND;
        Refusal.write(response, status, String.valueOf(problem.getMessage()));
    }

    /** Once rows are on their way, the connection is cut, so that nobody takes a part for the whole. */
    @ExceptionHandler
    void failed(RequestException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        response.reset();
        SecurityHeaders.set(request, response);
        Refusal.write(response, failure);
    }
}
