package io.github.nafworkbench.mitigation;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.network.Curves;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The neurons that a network is built of: their curves, of as many neurons as a mitigation needs. The devices of a larger
 * network are those of the network and further ones, {@code [copy][neuron]} in every hidden layer.
 */
public sealed interface Devices {
    /** The curves of that many devices for every neuron of the network. */
    Curves curves(int copies);

    /** The curves that the network's neurons have on another chip, numbered from 1; empty if there is only this one. */
    Optional<Curves> otherChip(int number);

    /**
     * Devices that are what the network was trained with.
     *
     * @param trained the network's curves
     */
    record AsTrained(Curves trained) implements Devices {
        @Override
        public Curves curves(int copies) {
            return trained.repeated(copies);
        }

        @Override
        public Optional<Curves> otherChip(int number) {
            return Optional.empty();
        }
    }

    /**
     * Devices that differ at random.
     *
     * @param ideal what they are by design
     * @param spread how much they differ
     * @param chip seed of the differences
     */
    record Dispersed(Curves ideal, CurveSpread spread, long chip) implements Devices {
        @Override
        public Curves curves(int copies) {
            return ideal.repeated(copies).dispersed(spread, chip);
        }

        @Override
        public Optional<Curves> otherChip(int number) {
            return Optional.of(ideal.dispersed(spread, chip + number));
        }
    }

    /**
     * Measured devices, given to the neurons in turn, layer after layer and copy after copy; on another chip they are
     * moved on by as many neurons as its number.
     *
     * @param network whose neurons they are
     * @param measured at least one curve
     */
    record Measured(Curves network, List<ActivationCurve> measured) implements Devices {
        public Measured {
            measured = List.copyOf(measured);
        }

        @Override
        public Curves curves(int copies) {
            return inTurn(copies, 0);
        }

        @Override
        public Optional<Curves> otherChip(int number) {
            return number % measured.size() == 0 ? Optional.empty() : Optional.of(inTurn(1, number));
        }

        private Curves inTurn(int copies, int first) {
            int neurons = network.layers().stream().mapToInt(List::size).sum();
            List<List<ActivationCurve>> layers = new ArrayList<>();
            int before = 0;
            for (List<ActivationCurve> layer : network.layers()) {
                List<ActivationCurve> curves = new ArrayList<>();
                for (int k = 0; k < copies * layer.size(); k++) {
                    int neuron = k / layer.size() * neurons + before + k % layer.size();
                    curves.add(measured.get((first + neuron) % measured.size()));
                }
                layers.add(curves);
                before += layer.size();
            }
            return new Curves(layers);
        }
    }
}
