package io.github.nafworkbench.workbench;

import io.github.nafworkbench.evaluation.CurveDamage;
import io.github.nafworkbench.evaluation.NetInputs;
import io.github.nafworkbench.evaluation.RemappedError;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.network.Samples;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainingSnapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One request being worked on: what needs no draws is worked out at once, the rest tightens draw by draw. */
final class EvaluationInProgress {
    private static final int MOST_HISTOGRAM_ROWS = 5000;
    private static final int LEAST_DAMAGE_ROWS = 100;
    /** Multiplications, some hundredths of a second of work. */
    private static final double DAMAGE_BUDGET = 1e8;

    private final Evaluator.Request request;
    private final Kernel kernel;
    private final NoisyNetwork before;
    private final Optional<NoisyNetwork> after;
    private final Rmse ideal;
    private final Rmse realised;
    private final Optional<Rmse> retrained;
    private final Optional<Rmse> control;
    private final boolean curvesChanged;
    private final List<List<Double>> shares;
    private final List<List<Double>> damage;
    private final Optional<RemappedError> remapped;
    private final Optional<NetInputs> netInputs;

    /** Begins; {@code kernel} and {@code forms} are the calling thread's. */
    EvaluationInProgress(Evaluator.Request request, Kernel kernel, AffineForms forms) {
        this.request = request;
        this.kernel = kernel;
        TrainingSnapshot snapshot = request.snapshot();
        Curves curves = request.tuning().realised();
        before = new NoisyNetwork(kernel, snapshot.trained().with(curves), request);
        after = snapshot.retrained().map(n -> new NoisyNetwork(kernel, n.with(curves), request));
        ideal = rmse(snapshot.trained());
        realised = rmse(before.network());
        retrained = after.map(n -> rmse(n.network()));
        control = snapshot.control().map(this::rmse);
        curvesChanged =
                snapshot.retrained().filter(n -> !n.curves().equals(curves)).isPresent();
        NoisyNetwork newest = after.orElse(before);
        shares = Arrays.stream(newest.prediction().shares(request.tuning().noise()))
                .map(layer -> Arrays.stream(layer).boxed().toList())
                .toList();
        remapped = snapshot.state().running()
                ? Optional.empty()
                : forms.of(snapshot.trained().curves(), curves)
                        .flatMap(like -> RemappedError.of(
                                kernel,
                                snapshot.trained(),
                                curves,
                                like,
                                request.data().test(),
                                request.data().targetNetworkUnit()));
        damage = damage(before.network(), snapshot.trained().curves());
        netInputs = request.selected().map(id -> netInputs(newest.network(), id));
    }

    private Rmse rmse(Network network) {
        PreparedData data = request.data();
        return Rmse.of(kernel, network, data.test(), data.targetNetworkUnit());
    }

    /** On as many of the first test rows as take no longer than a slider may. */
    private List<List<Double>> damage(Network realised, Curves ideal) {
        if (realised.curves().equals(ideal)) {
            return List.of();
        }
        double each =
                1.0 * realised.topology().hiddenNeurons() * realised.topology().parameters();
        int rows = (int) Math.max(LEAST_DAMAGE_ROWS, Math.min(MOST_HISTOGRAM_ROWS, DAMAGE_BUDGET / each));
        return Arrays.stream(CurveDamage.of(
                        kernel, realised, ideal, firstRows(request.data().test(), rows)))
                .map(layer -> Arrays.stream(layer).boxed().toList())
                .toList();
    }

    private NetInputs netInputs(Network network, NeuronId id) {
        return NetInputs.of(
                kernel, network, firstRows(request.data().train(), MOST_HISTOGRAM_ROWS), id.layer(), id.neuron());
    }

    /** The networks under noise. */
    private List<NoisyNetwork> networks() {
        return Stream.concat(Stream.of(before), after.stream()).toList();
    }

    /** Normal numbers that one draw of all responses takes. */
    double cost() {
        return networks().stream().mapToDouble(NoisyNetwork::cost).sum();
    }

    /** Draws up to so many under the noise now. */
    void drawNow(int draws) {
        networks().forEach(n -> n.drawNow(draws));
    }

    /** Draws up to so many of the responses; false when given up, after which there must be no further draws. */
    boolean drawResponses(int draws, BooleanSupplier givenUp) {
        return networks().stream().allMatch(n -> n.drawResponse(draws, givenUp));
    }

    /** The evaluation as far as it is drawn. */
    Evaluation evaluation() {
        return new Evaluation(
                request.snapshot(),
                request.tuning(),
                ideal,
                realised,
                retrained,
                control,
                curvesChanged,
                before.noisy(),
                after.map(NoisyNetwork::noisy),
                before.response(),
                after.flatMap(NoisyNetwork::response),
                shares,
                damage,
                remapped,
                request.selected(),
                netInputs);
    }

    private static Samples firstRows(Samples samples, int most) {
        int rows = Math.min(most, samples.count());
        return new Samples(
                rows,
                firstRows(samples.inputs(), samples.count(), rows),
                firstRows(samples.targets(), samples.count(), rows));
    }

    private static double[] firstRows(double[] columns, int count, int rows) {
        int width = columns.length / count;
        double[] first = new double[width * rows];
        for (int c = 0; c < width; c++) {
            System.arraycopy(columns, c * count, first, c * rows, rows);
        }
        return first;
    }
}
