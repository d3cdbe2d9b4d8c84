package io.github.nafworkbench.training;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which layers' weights and biases are trained; the others keep their initial ones.
 *
 * @param numbers layers counted from 1, the first hidden one; 0 stands for the output layer; empty: all
 */
public record TrainedLayers(List<Integer> numbers) {
    /** Every layer. */
    public static final TrainedLayers ALL = new TrainedLayers(List.of());
    /** The output layer alone. */
    public static final TrainedLayers LAST = new TrainedLayers(List.of(0));

    public TrainedLayers {
        if (numbers.stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("layers must be numbered from 0, got " + numbers);
        }
        numbers = numbers.stream().distinct().sorted().toList();
    }

    /**
     * Reads {@code all}, {@code last}, or numbers with commas between.
     *
     * @throws InputException if it is neither
     */
    public static TrainedLayers coded(String text) throws InputException {
        if (text.equals("all")) {
            return ALL;
        }
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            numbers.add(part.strip().equals("last") ? 0 : number(part.strip(), text));
        }
        return new TrainedLayers(numbers);
    }

    private static int number(String part, String text) throws InputException {
        try {
            int number = Integer.parseInt(part);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // is told below, like a number that counts nothing
        }
        throw new InputException(
                "Trained layers '" + text + "'",
                "is neither 'all' nor 'last' nor a list of numbers from 1",
                "Write for example last or 1,2");
    }

    /** What {@link #coded} reads. */
    public String code() {
        return numbers.isEmpty()
                ? "all"
                : numbers.stream()
                        .map(n -> n == 0 ? "last" : Integer.toString(n))
                        .collect(Collectors.joining(","));
    }

    void check(Topology topology) throws InputException {
        if (numbers.stream().anyMatch(n -> n > topology.layers())) {
            throw new InputException(
                    "Trained layers " + code(),
                    "name a layer that is not there: this network has " + topology.layers() + ", the output included",
                    "Give numbers from 1 to " + topology.layers());
        }
    }

    /** The trained layers of a network, counted from 0, ascending. */
    List<Integer> of(Topology topology) {
        List<Integer> layers = new ArrayList<>();
        for (int layer = 0; layer < topology.layers(); layer++) {
            boolean last = layer == topology.layers() - 1;
            if (numbers.isEmpty() || numbers.contains(layer + 1) || (last && numbers.contains(0))) {
                layers.add(layer);
            }
        }
        return layers;
    }

    /** Number of weights and biases in the trained layers of a network. */
    long parameters(Topology topology) {
        return of(topology).stream()
                .mapToLong(l -> topology.neurons(l) * (topology.sources(l) + 1L))
                .sum();
    }
}
