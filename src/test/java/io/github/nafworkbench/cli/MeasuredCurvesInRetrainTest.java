package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Curves of instruments given to the neurons of a model. */
class MeasuredCurvesInRetrainTest {
    private static final double[] GAINS = {0.4, 1, 2.5, 0.7, 1.4};

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void train() throws IOException {
        StringBuilder rows = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 40; i++) {
            double a = StrictMath.sin(1.7 * i);
            double b = StrictMath.cos(2.3 * i);
            rows.append(a)
                    .append(',')
                    .append(b)
                    .append(',')
                    .append(a * b + 0.3 * a)
                    .append('\n');
        }
        Path table = Files.writeString(folder.resolve("cells.csv"), rows.toString());
        model = folder.resolve("model.json");
        CommandLineRun.of("train", "--data", table, "--target", "y", "--hidden", 5, "--epochs", 30, "--save", model);
    }

    /** Devices {@code y = size tanh(gain (x - zero) / width)}, one column each, as a source meter writes them. */
    private Path devices(String name, String header, double zero, double width, double size) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i <= 240; i++) {
            double z = -6 + i / 20.0;
            text.append(String.format(Locale.ROOT, "%.12g", zero + width * z));
            for (double gain : GAINS) {
                text.append(String.format(Locale.ROOT, ",%.12g", size * StrictMath.tanh(gain * z)));
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private double realised(Path curves, Object... more) {
        Object[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "retrain", "--model", model, "--curves", curves, "--epochs", 1, "--json"),
                        java.util.stream.Stream.of(more))
                .toArray();
        JsonNode rmse = CommandLineRun.of(all).json().get("rmse");
        return rmse.get("realised").doubleValue();
    }

    @Test
    void volts_and_amperes_become_network_units_by_the_median_device() throws IOException {
        Path plain = devices("plain.csv", "z,d1,d2,d3,d4,d5", 0, 1, 1);
        Path volts = devices("volts.csv", "VIN (V),I1 (A),I2 (A),I3 (A),I4 (A),I5 (A)", 0.9, 0.05, 2e-6);
        assertThat(realised(volts)).isCloseTo(realised(plain), within(0.02 * realised(plain)));
    }

    @Test
    void curves_go_to_the_neurons_in_order_at_random_by_the_seed_or_best_matched() throws IOException {
        Path plain = devices("plain.csv", "z,d1,d2,d3,d4,d5", 0, 1, 1);
        double inOrder = realised(plain);
        assertThat(realised(plain, "--assign", "order")).isEqualTo(inOrder);
        double[] random = IntStream.rangeClosed(1, 5)
                .mapToDouble(seed -> {
                    double once = realised(plain, "--assign", "random", "--seed", seed);
                    assertThat(realised(plain, "--assign", "random", "--seed", seed))
                            .isEqualTo(once);
                    return once;
                })
                .toArray();
        assertThat(random).doesNotHaveDuplicates();
        assertThat(realised(plain, "--assign", "matched")).isNotEqualTo(inOrder);
    }
}
