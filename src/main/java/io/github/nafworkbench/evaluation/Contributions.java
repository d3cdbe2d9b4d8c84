package io.github.nafworkbench.evaluation;

import io.github.nafworkbench.evaluation.Prediction.Contribution;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.NoisePlace;
import io.github.nafworkbench.noise.NoiseSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What adds to the mean squared error under noise, by formula: {@code RMSE^2 = clean^2 + sum of the parts}.
 *
 * @param parts of every element and source, in the order of the signal
 */
public record Contributions(List<Contribution> parts) {
    public Contributions {
        parts = List.copyOf(parts);
    }

    /** What the formula tells of a noise model; its sources must be those of the prediction. */
    public static Contributions of(Prediction prediction, NoiseModel noise) {
        return new Contributions(prediction.contributions(noise));
    }

    /** All together, squared target units. */
    public double total() {
        return parts.stream().mapToDouble(Contribution::meanSquare).sum();
    }

    /** Share of a part in all together; NaN without noise. */
    public double share(double meanSquare) {
        return total() > 0 ? meanSquare / total() : Double.NaN;
    }

    /** What each source adds, squared target units. */
    public Map<NoiseSource, Double> bySource() {
        return sums(Contribution::source);
    }

    /** What each place adds, squared target units: inputs, a layer of neurons or the read-out as a whole. */
    public Map<Site, Double> byLayer() {
        return sums(part -> Site.of(part, OptionalInt.empty()));
    }

    /** What each input, neuron and output adds, squared target units, the most first. */
    public List<Map.Entry<Site, Double>> byElement() {
        List<Map.Entry<Site, Double>> sorted = new ArrayList<>(
                sums(part -> Site.of(part, OptionalInt.of(part.element()))).entrySet());
        sorted.sort(Map.Entry.<Site, Double>comparingByValue().reversed());
        return sorted;
    }

    private <K> Map<K, Double> sums(Function<Contribution, K> key) {
        Map<K, Double> sums = new LinkedHashMap<>();
        for (Contribution part : parts) {
            sums.merge(key.apply(part), part.meanSquare(), Double::sum);
        }
        return sums;
    }

    /**
     * Where noise enters. Noise of weights counts for the neuron they lead to.
     *
     * @param stage 0 for the inputs, then the layers in turn, the read-out last
     * @param element within it, counted from 0; none for all of it
     */
    public record Site(int stage, OptionalInt element) {
        static Site of(Contribution part, OptionalInt element) {
            return new Site(part.source().place() == NoisePlace.INPUT ? 0 : part.layer() + 1, element);
        }
    }
}
