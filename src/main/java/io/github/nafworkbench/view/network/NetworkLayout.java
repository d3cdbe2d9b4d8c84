package io.github.nafworkbench.view.network;

import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.workbench.NeuronId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of a network are drawn: inputs in a column at the left, hidden layers side by side, outputs at the
 * right. A layer that is higher than the pane wraps into a grid, read line by line. Immutable.
 *
 * @param inputs one spot each, from top to bottom
 * @param hidden {@code [hidden layer][neuron]}
 * @param outputs one spot each
 * @param inputGap vertical distance of inputs, pixels
 * @param radius of a neuron, pixels
 */
record NetworkLayout(List<Spot> inputs, List<List<Spot>> hidden, List<Spot> outputs, double inputGap, double radius) {
    private static final double ROUNDNESS = 0.36;
    private static final double LEAST_CELL = 3;
    private static final double MOST_STRETCH = 1.7;

    /** A place on the canvas, pixels. */
    record Spot(double x, double y) {
        double distance(double px, double py) {
            return Math.hypot(x - px, y - py);
        }
    }

    /**
     * Lays out a network.
     *
     * @param left space kept free for the names of inputs
     * @param right space kept free for the name of the output
     */
    static NetworkLayout of(Topology topology, double width, double height, double left, double right) {
        double top = 10;
        double room = Math.max(20, height - 2 * top);
        double inputX = left;
        double outputX = width - right;
        double aisle = Math.max(16, Math.min(70, (outputX - inputX) / 9));
        double hiddenLeft = inputX + aisle;
        double hiddenRight = outputX - aisle;
        double cell = cell(topology, hiddenRight - hiddenLeft, room);
        List<List<Spot>> hidden = hidden(topology, cell, hiddenLeft, hiddenRight, top, room);
        double inputGap = Math.min(22, room / topology.inputs());
        double outputGap = Math.min(80, room / topology.outputs());
        double radius = Math.max(ROUNDNESS * LEAST_CELL, ROUNDNESS * cell);
        return new NetworkLayout(
                column(topology.inputs(), inputX, top + room / 2, inputGap),
                hidden,
                column(topology.outputs(), outputX, top + room / 2, outputGap),
                inputGap,
                radius);
    }

    private static List<Spot> column(int count, double x, double middle, double gap) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spots.add(new Spot(x, middle + (i - (count - 1) / 2.0) * gap));
        }
        return spots;
    }

    /** The greatest cell with which all layers fit side by side. */
    private static double cell(Topology topology, double width, double height) {
        double cell = Math.max(58, Math.min(100, height / 4));
        while (cell > LEAST_CELL && widthWith(topology, cell, height) > width) {
            cell *= 0.98;
        }
        return Math.max(LEAST_CELL, cell);
    }

    private static double widthWith(Topology topology, double cell, double height) {
        double width = layerGap(cell) * (topology.hidden().size() - 1);
        for (int neurons : topology.hidden()) {
            width += columns(neurons, cell, height) * cell;
        }
        return width;
    }

    private static double layerGap(double cell) {
        return 12 + 0.7 * cell;
    }

    private static int columns(int neurons, double cell, double height) {
        int rows = (int) Math.max(1, Math.floor(height / cell));
        return (neurons + rows - 1) / rows;
    }

    private static List<List<Spot>> hidden(
            Topology topology, double cell, double left, double right, double top, double room) {
        double natural = widthWith(topology, cell, room);
        double stretch = Math.max(1, Math.min(MOST_STRETCH, (right - left) / natural));
        double x = (left + right) / 2 - natural * stretch / 2;
        List<List<Spot>> layers = new ArrayList<>();
        for (int neurons : topology.hidden()) {
            int columns = columns(neurons, cell, room);
            layers.add(grid(
                    neurons, columns, x, top + room / 2, cell * stretch, cellHeight(neurons, columns, cell, room)));
            x += (columns * cell + layerGap(cell)) * stretch;
        }
        return layers;
    }

    private static double cellHeight(int neurons, int columns, double cell, double room) {
        int rows = (neurons + columns - 1) / columns;
        return Math.min(room / rows, 1.25 * cell);
    }

    private static List<Spot> grid(int neurons, int columns, double left, double middle, double width, double height) {
        int rows = (neurons + columns - 1) / columns;
        List<Spot> spots = new ArrayList<>();
        for (int j = 0; j < neurons; j++) {
            double column = j % columns;
            double row = Math.floorDiv(j, columns);
            spots.add(new Spot(left + (column + 0.5) * width, middle + (row - (rows - 1) / 2.0) * height));
        }
        return spots;
    }

    Spot spot(NeuronId id) {
        return hidden.get(id.layer()).get(id.neuron());
    }

    /** All hidden neurons, layer after layer. */
    List<NeuronId> neurons() {
        List<NeuronId> all = new ArrayList<>();
        for (int layer = 0; layer < hidden.size(); layer++) {
            for (int neuron = 0; neuron < hidden.get(layer).size(); neuron++) {
                all.add(new NeuronId(layer, neuron));
            }
        }
        return Collections.unmodifiableList(all);
    }

    /** The neuron under a point; between small ones the nearest within a few pixels. */
    Optional<NeuronId> at(double x, double y) {
        Optional<NeuronId> nearest = Optional.empty();
        double least = Math.max(radius * 1.15, 6);
        for (NeuronId id : neurons()) {
            double distance = spot(id).distance(x, y);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(id);
            }
        }
        return nearest;
    }

    /** The neurons whose middle is within a rectangle, whichever corners are given. */
    List<NeuronId> within(double x1, double y1, double x2, double y2) {
        return neurons().stream()
                .filter(id -> between(spot(id).x(), x1, x2) && between(spot(id).y(), y1, y2))
                .toList();
    }

    private static boolean between(double value, double one, double other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }

    /** The neuron next to one in a direction ({@code dx}, {@code dy} are -1, 0 or 1), itself at the edge. */
    NeuronId next(NeuronId from, int dx, int dy) {
        Spot here = spot(from);
        NeuronId best = from;
        double least = Double.POSITIVE_INFINITY;
        for (NeuronId id : neurons()) {
            double along = (spot(id).x() - here.x()) * dx + (spot(id).y() - here.y()) * dy;
            double across = Math.abs((spot(id).x() - here.x()) * dy) + Math.abs((spot(id).y() - here.y()) * dx);
            double cost = along + 3 * across;
            if (along > 1 && across < 2 * along && cost < least) {
                least = cost;
                best = id;
            }
        }
        return best;
    }
}
