package io.github.nafworkbench.export;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AffineCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.Gaps;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Split;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.network.Network;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.NoiseLevels;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainedLayers;
import io.github.nafworkbench.training.TrainedModel;
import io.github.nafworkbench.training.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The content of a model file, name for name as in its JSON. {@code docs/decisions/0007-model-file.md} tells why it is so.
 *
 * @param format always {@value #FORMAT}
 * @param formatVersion version of this layout
 * @param dataset what the user knows the data by
 * @param inputs columns in file units, one per network input
 * @param targets columns in file units, one per output
 * @param trainRows rows trained on, counted from 0; columns are scaled by what the settings say of these
 * @param testRows rows tested on
 * @param features feature builders that made some of the inputs; not in files written before there were any
 * @param curves {@code [hidden layer][neuron]}
 * @param parameters weights and biases in network units, layer after layer: weights by neuron, then biases
 */
record ModelDocument(
        String format,
        int formatVersion,
        String dataset,
        List<ColumnEntry> inputs,
        List<ColumnEntry> targets,
        int[] trainRows,
        int[] testRows,
        List<String> features,
        Settings settings,
        int epochs,
        List<List<CurveEntry>> curves,
        double[] parameters) {
    static final String FORMAT = "naf-workbench-model";
    static final int VERSION = 4;

    /** One column of data. */
    record ColumnEntry(String name, String unit, double[] values) {
        static ColumnEntry of(Column.Numbers column) {
            return new ColumnEntry(column.name(), column.unit(), column.values());
        }

        Column.Numbers column() {
            return new Column.Numbers(name, unit, values);
        }
    }

    /** How the model was trained. */
    record Settings(
            SplitEntry split,
            String scaling,
            long trainingSeed,
            int[] hidden,
            String activation,
            TrainingEntry training) {}

    /** How it was trained; levels are standard deviations of noise on hidden outputs. */
    record TrainingEntry(
            String trainer,
            int epochs,
            double weightDecay,
            int batch,
            double step,
            String schedule,
            double validationShare,
            int patience,
            double additivePenalty,
            double multiplicativePenalty,
            double additiveSampled,
            double multiplicativeSampled,
            int restarts,
            String layers,
            String initialWeights) {
        static TrainingEntry of(Training t) {
            return new TrainingEntry(
                    t.optimizer().code(),
                    t.epochs(),
                    t.weightDecay(),
                    t.miniBatches().batch(),
                    t.miniBatches().step(),
                    t.miniBatches().schedule().code(),
                    t.validation().share(),
                    t.validation().patience(),
                    t.penalty().additive(),
                    t.penalty().multiplicative(),
                    t.sampled().additive(),
                    t.sampled().multiplicative(),
                    t.restarts(),
                    t.layers().code(),
                    t.initialWeights().code());
        }

        Training training() throws InputException {
            return new Training(
                    OptimizerKind.coded(trainer),
                    epochs,
                    weightDecay,
                    new MiniBatches(batch, step, MiniBatches.Schedule.coded(schedule)),
                    new Training.Validation(validationShare, patience),
                    new NoiseLevels(additivePenalty, multiplicativePenalty),
                    new NoiseLevels(additiveSampled, multiplicativeSampled),
                    restarts,
                    TrainedLayers.coded(layers),
                    InitialWeights.coded(initialWeights));
        }
    }

    /**
     * One curve: the name of an ideal shape, or a table with {@code x}, {@code y} and its extrapolation; with
     * {@code affine}, if not empty, as offset, amplitude, gain and threshold. Before version 3 there was no {@code affine}.
     */
    record CurveEntry(String label, String extrapolation, double[] x, double[] y, double[] affine) {
        static CurveEntry of(ActivationCurve curve) {
            if (curve instanceof AffineCurve a) {
                CurveEntry base = of(a.base());
                double[] affine = {a.offset(), a.amplitude(), a.gain(), a.threshold()};
                return new CurveEntry(base.label, base.extrapolation, base.x, base.y, affine);
            }
            if (!(curve instanceof TabulatedCurve table)) {
                return new CurveEntry(curve.label(), "", new double[0], new double[0], new double[0]);
            }
            double[] x = new double[table.knots()];
            double[] y = new double[table.knots()];
            Arrays.setAll(x, table::x);
            Arrays.setAll(y, table::y);
            return new CurveEntry(table.label(), table.extrapolation().name(), x, y, new double[0]);
        }

        ActivationCurve curve() throws InputException {
            ActivationCurve base = x.length == 0
                    ? AnalyticCurve.named(label)
                    : new TabulatedCurve(label, x, y, Extrapolation.valueOf(extrapolation));
            return affine.length == 0 ? base : new AffineCurve(base, affine[0], affine[1], affine[2], affine[3]);
        }
    }

    static ModelDocument of(TrainedModel model) {
        Experiment e = model.experiment();
        return new ModelDocument(
                FORMAT,
                VERSION,
                e.dataset().name(),
                model.data().dataset().inputs().stream().map(ColumnEntry::of).toList(),
                e.dataset().targets().stream().map(ColumnEntry::of).toList(),
                model.data().split().train(),
                model.data().split().test(),
                e.dataset().features(),
                new Settings(
                        SplitEntry.of(e.split()),
                        e.scaling().code(),
                        e.trainingSeed(),
                        e.hidden().stream().mapToInt(Integer::intValue).toArray(),
                        e.ideal().label(),
                        TrainingEntry.of(e.training())),
                model.epochs(),
                model.network().curves().layers().stream()
                        .map(layer -> layer.stream().map(CurveEntry::of).toList())
                        .toList(),
                model.network().parameters());
    }

    /**
     * The model this document describes.
     *
     * @throws InputException if a name in it is not known
     * @throws RuntimeException if parts of it do not fit together
     */
    TrainedModel model() throws InputException {
        check();
        Dataset data = new Dataset(
                dataset,
                inputs.stream().map(ColumnEntry::column).toList(),
                targets.stream().map(ColumnEntry::column).toList(),
                features,
                Gaps.REFUSED);
        Experiment experiment = new Experiment(
                data,
                settings.split().toDesign(),
                ScalingKind.coded(settings.scaling()),
                settings.trainingSeed(),
                Arrays.stream(settings.hidden()).boxed().toList(),
                AnalyticCurve.named(settings.activation()),
                settings.training().training());
        experiment.check();
        List<List<ActivationCurve>> layers = new ArrayList<>();
        for (List<CurveEntry> layer : curves) {
            List<ActivationCurve> neurons = new ArrayList<>();
            for (CurveEntry entry : layer) {
                neurons.add(entry.curve());
            }
            layers.add(neurons);
        }
        return new TrainedModel(
                experiment,
                PreparedData.of(data, new Split(trainRows, testRows), experiment.scaling()),
                new Network(experiment.topology(), new Curves(layers), parameters),
                epochs);
    }

    /** What no constructor below notices: gaps in the data, columns of different lengths, rows out of range. */
    private void check() {
        int rows = targets.get(0).values().length;
        boolean whole = Stream.concat(inputs.stream(), targets.stream())
                .allMatch(c -> c.values().length == rows && finite(c.values()));
        boolean split = Stream.of(trainRows, testRows)
                .allMatch(part -> part.length > 0 && Arrays.stream(part).allMatch(row -> row >= 0 && row < rows));
        if (!whole || !split || !finite(parameters)) {
            throw new IllegalArgumentException("data must be complete, rows in range and weights finite");
        }
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}
