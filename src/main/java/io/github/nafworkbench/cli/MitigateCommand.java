package io.github.nafworkbench.cli;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.OutsideRange;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.mitigation.Circuit;
import io.github.nafworkbench.mitigation.Devices;
import io.github.nafworkbench.mitigation.Mitigation;
import io.github.nafworkbench.mitigation.MitigationResult;
import io.github.nafworkbench.mitigation.MitigationStudy;
import io.github.nafworkbench.mitigation.Mitigations;
import io.github.nafworkbench.mitigation.Trial;
import io.github.nafworkbench.network.Kernel;
import io.github.nafworkbench.noise.NoiseModel;
import io.github.nafworkbench.noise.SignalScales;
import io.github.nafworkbench.training.TrainedModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code workbench mitigate}: tries everything that can be done against noise and curves that differ on one model. */
@Command(
        name = "mitigate",
        description =
                "Try every mitigation of noise and of differing curves on a model; tell the error before and after.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class MitigateCommand implements Callable<Integer> {
    private static final Trial.Settings USUAL = Trial.Settings.of(100);
    private static final int MOST = 1000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "Written by 'train --save'.")
    private Path model;

    @Mixin
    private NoiseOptions noise;

    @ArgGroup
    private @Nullable RealisedCurves realised;

    @Mixin
    private CurveFileOptions curveFile;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Further epochs of training (default: ${DEFAULT-VALUE}).")
    private int epochs = USUAL.epochs();

    @Option(
            names = "--copies",
            paramLabel = "M",
            description = "Copies when neurons are pooled (default: ${DEFAULT-VALUE}).")
    private int copies = USUAL.copies();

    @Option(
            names = "--reads",
            paramLabel = "K",
            description = "Reads when they are averaged (default: ${DEFAULT-VALUE}).")
    private int reads = USUAL.reads();

    @Option(names = "--members", paramLabel = "K", description = "Members of the ensemble (default: ${DEFAULT-VALUE}).")
    private int members = USUAL.members();

    @Option(
            names = "--chips",
            paramLabel = "N",
            description = "Chips that variation-aware training trains for (default: ${DEFAULT-VALUE}).")
    private int chips = USUAL.chips();

    @Option(names = "--draws", paramLabel = "N", description = "Realisations of the noise (default: ${DEFAULT-VALUE}).")
    private int draws = USUAL.draws();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Try these alone, by their names in the JSON, e.g. pooling,retraining.")
    private List<String> only = List.of();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the noise and of the dispersion (default: ${DEFAULT-VALUE}).")
    private long seed = USUAL.seed();

    @Option(
            names = "--target",
            split = ",",
            paramLabel = "NAME",
            description = "Tell these of several targets alone (default: all).")
    private List<String> told = List.of();

    @Option(
            names = "--save",
            paramLabel = "FOLDER",
            description = "Write the network of every mitigation to this folder as a model file, NAME.json.")
    private @Nullable Path save;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InputException {
        List<Mitigation> chosen = chosen();
        if (save != null) {
            ModelFolder.prepare(save);
        }
        TrainedModel trained = ModelFile.read(model);
        check(trained);
        MitigationTable table = new MitigationTable(targets(trained.data().dataset()));
        Circuit circuit = circuit(trained);
        Kernel kernel = Output.kernel(spec);
        OutsideRange.check(kernel, circuit.realised(), trained.data().train(), "training rows");
        OutsideRange.check(kernel, circuit.realised(), trained.data().test(), "test rows");
        PrintWriter out = spec.commandLine().getOut();
        List<MitigationResult> results = new MitigationStudy(
                        circuit,
                        new Trial.Settings(epochs, copies, reads, members, chips, draws, seed),
                        kernel,
                        System::nanoTime,
                        () -> false,
                        result -> {
                            if (!json) {
                                table.print(out, result);
                            }
                        })
                .run(chosen)
                .orElseThrow();
        if (save != null) {
            ModelFolder.write(save, results);
        }
        if (json) {
            out.println(Output.json(results.stream()
                    .<Object>map(new MitigationJson(table.targets())::fields)
                    .toList()));
        } else {
            table.printFurtherTargets(out, results);
        }
        return 0;
    }

    private Circuit circuit(TrainedModel trained) throws InputException {
        NoiseModel acting = noise.acting(seed);
        Devices devices = new Devices.AsTrained(trained.network().curves());
        if (realised == null) {
            curveFile.checkUnused();
        } else {
            devices = realised.devices(trained, seed, curveFile);
        }
        Circuit circuit = new Circuit(trained, devices, acting);
        SignalScales.check(circuit.realised(), acting);
        if (acting.off() && realised == null) {
            throw new InputException(
                    "Without noise and with the curves it was trained with",
                    "the model needs no mitigation",
                    "Give --noise, --disperse or --curves");
        }
        return circuit;
    }

    /** The targets to tell, in the order of the model. */
    private List<ToldTarget> targets(Dataset dataset) throws InputException {
        List<Column.Numbers> all = dataset.targets();
        List<ToldTarget> chosen = new ArrayList<>();
        for (int output = 0; output < all.size(); output++) {
            if (told.isEmpty() || told.contains(all.get(output).name())) {
                chosen.add(new ToldTarget(all.get(output), output));
            }
        }
        for (String name : told) {
            if (all.stream().noneMatch(target -> target.name().equals(name))) {
                throw new InputException(
                        "--target '" + name + "'",
                        "is no target of this model",
                        "Choose from: " + all.stream().map(Column.Numbers::name).collect(Collectors.joining(", ")));
            }
        }
        return chosen;
    }

    private List<Mitigation> chosen() throws InputException {
        List<Mitigation> all = Mitigations.all();
        List<Mitigation> chosen = only.isEmpty() ? all : new ArrayList<>();
        for (String name : only) {
            chosen.add(all.stream()
                    .filter(m -> m.code().equals(name.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new InputException(
                            "--only '" + name + "'",
                            "is no mitigation",
                            "Choose from: " + all.stream().map(Mitigation::code).collect(Collectors.joining(", ")))));
        }
        return chosen;
    }

    private void check(TrainedModel trained) throws InputException {
        Redundancy.checkCopies("--copies", copies, trained.network().topology());
        Redundancy.checkCopies("--members", members, trained.network().topology());
        Redundancy.checkReads("--reads", reads);
        WholeNumber.check("--epochs", epochs, 1, 1_000_000, 100);
        WholeNumber.check("--chips", chips, 1, MOST, 8);
        WholeNumber.check("--draws", draws, 2, DrawOptions.MOST, 50);
        if (trained.data().test().count() < 2) {
            throw new InputException(
                    model.toString(),
                    "has a single test row, of which no uncertainty can be told",
                    "Train with more rows");
        }
    }
}
