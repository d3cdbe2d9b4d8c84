package io.github.nafworkbench.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final int MANY = 4_000_000;
    private static final RandomStream STREAM = RandomStream.of(20251017, Purpose.NEURON_NOISE, 2, 5);

    private static double[] normals(RandomStream stream, long first, int count) {
        double[] out = new double[count];
        stream.normals(first, out, 0, count);
        return out;
    }

    @Test
    void moments_up_to_the_fourth_are_those_of_a_standard_normal() {
        double[] x = normals(STREAM, 0, MANY);
        double[] moment = new double[5];
        for (double v : x) {
            double power = 1;
            for (int k = 1; k <= 4; k++) {
                power *= v;
                moment[k] += power / MANY;
            }
        }
        // Five standard errors: the variances of v, v^2, v^3, v^4 are 1, 2, 15, 96.
        double unit = 5 / Math.sqrt(MANY);
        assertThat(moment[1]).isCloseTo(0, within(unit));
        assertThat(moment[2]).isCloseTo(1, within(unit * Math.sqrt(2)));
        assertThat(moment[3]).isCloseTo(0, within(unit * Math.sqrt(15)));
        assertThat(moment[4]).isCloseTo(3, within(unit * Math.sqrt(96)));
    }

    @Test
    void tails_have_the_probabilities_of_a_normal() {
        double[] x = normals(STREAM, 0, MANY);
        // Two-sided probabilities beyond 1, 2, 3 and 4.
        double[] expected = {0.31731050786291415, 0.04550026389635842, 0.0026997960632601866, 6.334248366623996e-5};
        for (int k = 1; k <= 4; k++) {
            int limit = k;
            double p = expected[k - 1];
            double share =
                    (double) Arrays.stream(x).filter(v -> Math.abs(v) > limit).count() / MANY;
            assertThat(share).as("beyond %d", k).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / MANY)));
        }
    }

    @Test
    void neighbours_are_uncorrelated_even_in_their_squares() {
        double[] x = normals(STREAM, 0, MANY);
        for (int lag = 1; lag <= 3; lag++) {
            double product = 0;
            double squares = 0;
            for (int i = lag; i < MANY; i++) {
                product += x[i] * x[i - lag] / MANY;
                squares += (x[i] * x[i] - 1) * (x[i - lag] * x[i - lag] - 1) / MANY;
            }
            assertThat(product).as("lag %d", lag).isCloseTo(0, within(5 / Math.sqrt(MANY)));
            assertThat(squares).as("squares, lag %d", lag).isCloseTo(0, within(10 / Math.sqrt(MANY)));
        }
    }

    @Property(tries = 200)
    void normals_in_pieces_are_the_same_bits_as_in_one_call(
            @ForAll @LongRange(min = -1000, max = 1L << 40) long first,
            @ForAll @IntRange(max = 700) int left,
            @ForAll @IntRange(max = 700) int right) {
        double[] whole = normals(STREAM, first, left + right);
        double[] pieces = new double[left + right];
        STREAM.normals(first, pieces, 0, left);
        STREAM.normals(first + left, pieces, left, right);
        assertThat(pieces).containsExactly(whole);
    }

    @Test
    void a_single_normal_is_the_same_bits_as_in_a_block() {
        double[] block = normals(STREAM, 1001, 600);
        for (int i = 0; i < block.length; i++) {
            assertThat(STREAM.normal(1001 + i)).isEqualTo(block[i]);
        }
    }

    @Test
    void normals_write_nothing_outside_their_range() {
        for (int count : new int[] {0, 1, 2, 3, 255, 256, 257, 513}) {
            for (int first = 0; first < 2; first++) {
                double[] out = new double[count + 4];
                Arrays.fill(out, 77);
                STREAM.normals(first, out, 2, count);
                assertThat(new double[] {out[0], out[1], out[count + 2], out[count + 3]})
                        .containsOnly(77);
                assertThat(Arrays.copyOfRange(out, 2, count + 2)).doesNotContain(77);
            }
        }
    }

    @Property(tries = 100)
    void normals_of_many_streams_are_those_of_each(
            @ForAll @LongRange(min = -1000, max = 1L << 40) long first,
            @ForAll @IntRange(max = 1100) int count,
            @ForAll @IntRange(max = 9) int rows,
            @ForAll long index) {
        RandomStream[] streams = IntStream.range(0, rows)
                .mapToObj(row -> RandomStream.of(3, Purpose.NEURON_NOISE, row))
                .toArray(RandomStream[]::new);
        double[] all = new double[rows * count + 1];
        all[rows * count] = 77;
        new Normals().fill(streams, index, first, all, count);
        for (int row = 0; row < rows; row++) {
            assertThat(Arrays.copyOfRange(all, row * count, (row + 1) * count))
                    .containsExactly(normals(RandomStream.of(3, Purpose.NEURON_NOISE, row, index), first, count));
        }
        assertThat(all[rows * count]).isEqualTo(77);
    }

    @Test
    void normals_are_box_muller_of_the_uniforms() {
        for (int i = 0; i < 10_000; i += 2) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(STREAM.uniform(i)));
            double angle = 2 * Math.PI * (STREAM.uniform(i + 1) - 0.5);
            assertThat(STREAM.normal(i)).isCloseTo(radius * StrictMath.cos(angle), within(1e-14));
            assertThat(STREAM.normal(i + 1)).isCloseTo(radius * StrictMath.sin(angle), within(1e-14));
        }
    }

    @Test
    void logarithm_agrees_with_the_strict_one() {
        for (int i = 0; i < 200_000; i++) {
            double u = i < 1000 ? (i + 0.5) * 0x1p-52 : i < 2000 ? 1 - (i - 999.5) * 0x1p-52 : STREAM.uniform(i);
            long raw = Double.doubleToRawLongBits(u);
            long e = (raw - Double.doubleToRawLongBits(Math.sqrt(0.5))) >> 52;
            double log = Normals.log(Double.longBitsToDouble(raw - (e << 52)), (double) e);
            double strict = StrictMath.log(u);
            assertThat(Math.abs(log - strict)).isLessThanOrEqualTo(4e-16 * Math.abs(strict));
        }
    }

    @Test
    void sine_and_cosine_agree_with_the_strict_ones() {
        for (int i = -100_000; i <= 100_000; i++) {
            double a = i * (Math.PI / 4 / 100_000);
            double sine = StrictMath.sin(a);
            assertThat(Math.abs(Normals.sine(a) - sine)).isLessThanOrEqualTo(2 * Math.ulp(sine));
            assertThat(Math.abs(Normals.cosine(a) - StrictMath.cos(a))).isLessThanOrEqualTo(Math.ulp(1.0));
        }
    }

    @Test
    void uniforms_are_inside_the_unit_interval_and_even() {
        int[] bins = new int[16];
        int count = 1_600_000;
        for (int i = 0; i < count; i++) {
            double u = STREAM.uniform(i);
            assertThat(u > 0 && u < 1).isTrue();
            bins[(int) (16 * u)]++;
        }
        double expected = count / 16.0;
        double chi = Arrays.stream(bins)
                .mapToDouble(b -> (b - expected) * (b - expected) / expected)
                .sum();
        // 15 degrees of freedom: exceeded with probability 1e-6.
        assertThat(chi).isLessThan(56.5);
    }

    @Test
    void streams_differ_by_seed_purpose_and_every_index_and_their_order() {
        Set<Long> keys = new HashSet<>();
        int made = 0;
        for (Purpose purpose : Purpose.values()) {
            for (long seed = -3; seed < 4; seed++) {
                for (long a = 0; a < 8; a++) {
                    keys.add(RandomStream.of(seed, purpose, a).key());
                    made++;
                    for (long b = 0; b < 8; b++) {
                        keys.add(RandomStream.of(seed, purpose, a, b).key());
                        made++;
                    }
                }
            }
        }
        assertThat(keys).hasSize(made);
    }

    @Test
    void a_stream_with_one_more_index_is_that_of_all_its_indices() {
        assertThat(RandomStream.of(5, Purpose.DRIFT, 1, 2).with(3))
                .isEqualTo(RandomStream.of(5, Purpose.DRIFT, 1, 2, 3));
    }

    @Test
    void streams_of_different_purpose_are_uncorrelated() {
        int count = 1_000_000;
        Purpose[] purposes = Purpose.values();
        double[][] x = Arrays.stream(purposes)
                .map(p -> normals(RandomStream.of(1, p, 0), 0, count))
                .toArray(double[][]::new);
        for (int p = 0; p < purposes.length; p++) {
            for (int q = 0; q < p; q++) {
                double[] a = x[p];
                double[] b = x[q];
                double sum =
                        IntStream.range(0, count).mapToDouble(i -> a[i] * b[i]).sum();
                assertThat(sum / count)
                        .as("%s, %s", purposes[p], purposes[q])
                        .isCloseTo(0, within(5 / Math.sqrt(count)));
            }
        }
    }

    @Test
    void a_seed_means_the_same_for_ever() {
        RandomStream stream = RandomStream.of(42, Purpose.SPLIT, 7);
        assertThat(stream.bits(0)).isEqualTo(4701748120975515541L);
        assertThat(stream.normal(0)).isCloseTo(1.2437433207535407, within(1e-14));
        assertThat(stream.permutation(8)).containsExactly(2, 7, 5, 4, 6, 3, 0, 1);
    }

    @Property
    void a_permutation_holds_every_index_once(@ForAll long seed, @ForAll @IntRange(max = 300) int count) {
        int[] order = RandomStream.of(seed, Purpose.MINIBATCH_ORDER).permutation(count);
        Arrays.sort(order);
        assertThat(order).containsExactly(IntStream.range(0, count).toArray());
    }

    @Test
    void every_index_comes_first_in_permutations_equally_often() {
        int[] first = new int[6];
        int tries = 60_000;
        for (int t = 0; t < tries; t++) {
            first[RandomStream.of(t, Purpose.MINIBATCH_ORDER).permutation(6)[0]]++;
        }
        double expected = tries / 6.0;
        double chi = Arrays.stream(first)
                .mapToDouble(f -> (f - expected) * (f - expected) / expected)
                .sum();
        // 5 degrees of freedom: exceeded with probability 1e-6.
        assertThat(chi).isLessThan(35.9);
    }
}
