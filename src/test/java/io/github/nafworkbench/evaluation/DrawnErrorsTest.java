package io.github.nafworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.nafworkbench.network.Examples;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.PlainBlas;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.noise.NoiseModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnErrorsTest {
    private static final NoiseModel NOISE = NoiseModel.neuronOutput(0.1, 0.2, 0.3);

    private final Kernel kernel = new Kernel(new PlainBlas());
    private final Network network = Examples.mixedNetwork(new Topology(3, List.of(6), 1), 1);
    private final Samples samples = Examples.samples(700, 3, 1, 1);
    private final TestRows rows = new TestRows(samples, samples, 2.5);

    private DrawnErrors drawn(Network of, NoiseModel noise) {
        return DrawnErrors.of(kernel, of, rows, noise, 40, 4);
    }

    @Test
    void the_rmse_is_that_of_the_same_draws_to_the_last_bit() {
        assertThat(drawn(network, NOISE).rmse())
                .isEqualTo(
                        new MonteCarlo(kernel, network, rows, NOISE, 4).draw(40).rmse());
    }

    @Test
    void without_noise_it_is_the_clean_error_with_the_uncertainty_of_its_rows() {
        Rmse clean = Rmse.of(kernel, network, samples, 2.5);
        DrawnErrors drawn = drawn(network, NoiseModel.NONE);
        assertThat(drawn.rmse()).isEqualTo(clean.value());
        assertThat(drawn.standardError()).isCloseTo(clean.standardError(), within(1e-12));
    }

    @Test
    void rows_and_draws_both_count_as_uncertainty() {
        double ofDraws =
                new MonteCarlo(kernel, network, rows, NOISE, 4).draw(40).standardError();
        double ofRows = Rmse.of(kernel, network, samples, 2.5).standardError();
        assertThat(drawn(network, NOISE).standardError()).isGreaterThan(ofDraws).isGreaterThan(0.5 * ofRows);
    }

    @Test
    void the_ratio_of_a_network_to_itself_is_certain() {
        DrawnErrors drawn = drawn(network, NOISE);
        assertThat(drawn.ratio(drawn)).isEqualTo(1);
        assertThat(drawn.ratioError(drawn)).isZero();
    }

    @Test
    void what_two_networks_have_in_common_is_no_uncertainty_of_their_ratio() {
        double[] near = network.parameters().clone();
        near[near.length - 1] += 1e-3;
        DrawnErrors one = drawn(network, NOISE);
        DrawnErrors other = drawn(network.with(near), NOISE);
        assertThat(other.ratio(one)).isCloseTo(1, within(0.01));
        assertThat(other.ratioError(one)).isPositive().isLessThan(0.1 * one.standardError() / one.rmse());
    }

    /** Several chunks of rows, which threads work on at the same time. */
    @Test
    void threads_do_not_change_a_bit() {
        Samples many = Examples.samples(5 * Kernel.CHUNK + 37, 3, 1, 1);
        TestRows manyRows = new TestRows(many, many, 2.5);
        DrawnErrors alone = DrawnErrors.of(kernel, network, manyRows, NOISE, 40, 4);
        for (int repeat = 0; repeat < 10; repeat++) {
            DrawnErrors together = DrawnErrors.of(new Kernel(PlainBlas::new, 3), network, manyRows, NOISE, 40, 4);
            assertThat(together.rmse()).isEqualTo(alone.rmse());
            assertThat(together.standardError()).isEqualTo(alone.standardError());
        }
    }

    @Test
    void one_draw_of_noise_or_one_row_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrawnErrors.of(kernel, network, rows, NOISE, 1, 4))
                .withMessageContaining("at least 2");
    }

    @Test
    void draws_go_on_from_the_first_one_that_is_asked_for() {
        double all = Math.pow(drawn(network, NOISE).rmse(), 2);
        double first =
                Math.pow(DrawnErrors.of(kernel, network, rows, NOISE, 20, 4).rmse(), 2);
        double second = Math.pow(
                DrawnErrors.of(kernel, network, List.of(rows), NOISE, 20, 20, 4)
                        .get(0)
                        .rmse(),
                2);
        assertThat(second).isNotEqualTo(first);
        assertThat(first + second).isCloseTo(2 * all, within(1e-12 * all));
    }
}
