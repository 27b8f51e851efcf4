// Copyright the Throughline authors. Licensed under Apache-2.0, see LICENSE.
package io.throughline.ingest.connector.csv;

import io.throughline.ingest.model.SourceException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts parents before their children and keeps the file's order otherwise. A parent in no row lives elsewhere. */
final class RowOrder {
    /** Keys that a message shows of a long cycle. */
    private static final int CYCLE_SHOWN_MAX = 10;

    private enum State {
        OPEN,
        DONE
    }

    private record Visit(CsvIndex.Row row, Iterator<String> parents) {}

    private final String name;
    private final Map<String, CsvIndex.Row> rows;
    private final Map<String, State> states = new HashMap<>();
    private final List<CsvIndex.Row> ordered = new ArrayList<>();

    private RowOrder(String name, Map<String, CsvIndex.Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /** @throws SourceException naming the cycle, when a row is its own ancestor */
    static List<CsvIndex.Row> parentsFirst(String name, Map<String, CsvIndex.Row> rows) {
        var order = new RowOrder(name, rows);
        rows.values().forEach(order::visit);
        return order.ordered;
    }

    /** Depth first with a stack of its own, because a hostile chain of parents is deeper than the thread's. */
    private void visit(CsvIndex.Row start) {
        var stack = new ArrayDeque<Visit>();
        push(start, stack);
        while (!stack.isEmpty()) {
            var visit = stack.peek();
            if (visit.parents().hasNext()) {
                var parent = rows.get(visit.parents().next());
                if (parent != null && states.get(parent.key()) == State.OPEN) {
                    throw cycle(parent, stack);
                }
                if (parent != null) {
                    push(parent, stack);
                }
            } else {
                states.put(visit.row().key(), State.DONE);
                ordered.add(visit.row());
                stack.pop();
            }
        }
    }

    private void push(CsvIndex.Row row, Deque<Visit> stack) {
        if (!states.containsKey(row.key())) {
            states.put(row.key(), State.OPEN);
            stack.push(new Visit(row, row.parents().iterator()));
        }
    }

    private SourceException cycle(CsvIndex.Row first, Deque<Visit> stack) {
        var keys = new ArrayList<String>();
        for (var visit : stack) {
            keys.add(visit.row().key());
            if (visit.row().key().equals(first.key())) {
                break;
            }
        }
        keys.add(0, first.key());
        var shown = keys.stream().limit(CYCLE_SHOWN_MAX).collect(Collectors.joining(" → "));
        return SourceException.unusable("%s line %d: column parent makes a cycle, each has the next as a child: %s%s."
                .formatted(name, first.line(), shown, keys.size() > CYCLE_SHOWN_MAX ? " → …" : ""));
    }
}
