// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Lines over two logarithmic axes, as SVG that needs nothing else. */
final class Plot {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 460;
    private static final int LEFT = 70;
    private static final int RIGHT = 330;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS = List.of(
            "#1b6ca8", "#d1495b", "#2e8b57", "#e09f3e", "#6a4c93", "#008b8b", "#8b4513", "#555555", "#c71585",
            "#7a9e00");

    private final String title;
    private final String across;
    private final Map<String, List<Point>> lines;

    /** @param x and {@code y} greater than 0 */
    record Point(double x, double y) {}

    /** @param across what the axis from left to right shows; upwards go milliseconds */
    Plot(String title, String across, Map<String, List<Point>> lines) {
        this.title = title;
        this.across = across;
        this.lines = lines;
    }

    String svg() {
        var points = lines.values().stream().flatMap(List::stream).toList();
        DoubleUnaryOperator x = axis(
                points.stream().mapToDouble(Point::x).min().orElse(1),
                points.stream().mapToDouble(Point::x).max().orElse(10),
                LEFT,
                WIDTH - RIGHT);
        DoubleUnaryOperator y = axis(
                points.stream().mapToDouble(Point::y).min().orElse(1),
                points.stream().mapToDouble(Point::y).max().orElse(10),
                HEIGHT - BOTTOM,
                TOP);
        var svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="22" font-size="15">%s</text>
                <text x="%d" y="%d">%s</text>
                <text x="12" y="%d" transform="rotate(-90 12 %d)">p50, ms</text>
                """.formatted(WIDTH, HEIGHT, LEFT, title, LEFT, HEIGHT - 12, across, HEIGHT / 2, HEIGHT / 2));
        grid(svg, points.stream().mapToDouble(Point::y).toArray(), value -> horizontal(svg, y, value));
        grid(svg, points.stream().mapToDouble(Point::x).toArray(), value -> vertical(svg, x, value));
        var number = 0;
        for (var line : lines.entrySet()) {
            draw(svg, line.getKey(), line.getValue(), x, y, number++);
        }
        return svg.append("</svg>\n").toString();
    }

    private interface GridLine {
        void draw(double value);
    }

    /** One at each power of ten between the smallest and the largest. */
    private static void grid(StringBuilder svg, double[] values, GridLine line) {
        var min = java.util.Arrays.stream(values).min().orElse(1);
        var max = java.util.Arrays.stream(values).max().orElse(10);
        for (var power = (int) Math.ceil(Math.log10(min) - 1e-9); power <= Math.log10(max) + 1e-9; power++) {
            line.draw(Math.pow(10, power));
        }
    }

    private static void horizontal(StringBuilder svg, DoubleUnaryOperator y, double value) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%2$.1f\" stroke=\"#dddddd\"/>%n".replace("%2$.1f", "%.1f"),
                LEFT,
                WIDTH - RIGHT,
                y.applyAsDouble(value),
                y.applyAsDouble(value)));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                LEFT - 6,
                y.applyAsDouble(value) + 4,
                label(value)));
    }

    private static void vertical(StringBuilder svg, DoubleUnaryOperator x, double value) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                x.applyAsDouble(value),
                HEIGHT - BOTTOM + 18,
                label(value)));
    }

    private static void draw(
            StringBuilder svg,
            String name,
            List<Point> points,
            DoubleUnaryOperator x,
            DoubleUnaryOperator y,
            int number) {
        var colour = COLOURS.get(number % COLOURS.size());
        var path = new StringBuilder();
        for (var point : points) {
            path.append(
                    String.format(Locale.ROOT, "%.1f,%.1f ", x.applyAsDouble(point.x()), y.applyAsDouble(point.y())));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n",
                    x.applyAsDouble(point.x()),
                    y.applyAsDouble(point.y()),
                    colour));
        }
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                .formatted(path.toString().strip(), colour));
        var height = TOP + 14 + 20 * number;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n"
                .formatted(WIDTH - RIGHT + 16, height - 9, colour, WIDTH - RIGHT + 32, height, name));
    }

    /** Maps values to places, logarithmically. */
    private static DoubleUnaryOperator axis(double min, double max, double from, double to) {
        var low = Math.log10(min);
        var range = Math.max(1e-9, Math.log10(max) - low);
        return value -> from + (Math.log10(value) - low) / range * (to - from);
    }

    private static String label(double value) {
        return value >= 1
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4g", value).replaceAll("0+$", "");
    }
}
