package io.github.nafworkbench.cli;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.population.CurveFit;
import io.github.nafworkbench.curve.population.CurveParameter;
import io.github.nafworkbench.curve.population.FittedPopulation;
import io.github.nafworkbench.curve.population.GeneratorCheck;
import io.github.nafworkbench.curve.population.LearnedGenerator;
import io.github.nafworkbench.curve.population.ParameterStatistics;
import io.github.nafworkbench.curve.population.Population;
import io.github.nafworkbench.data.InputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code workbench population}: tells how the devices of a curve file differ, and makes more devices like them. */
@Command(
        name = "population",
        description = {
            "Tell offset, amplitude, gain and threshold of every curve of a file, how they differ, and what shape they leave;",
            "with --generate make more curves like them and tell whether they are distributed as the measured ones."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // fields are set by picocli
public final class PopulationCommand implements Callable<Integer> {
    private static final int MOST_CURVES = 100_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Curves, as 'retrain --curves' reads them.")
    private Path file;

    @Option(
            names = "--base",
            paramLabel = "NAME",
            description = "What the curves are forms of: tanh, logistic, softplus, or median, the population's own "
                    + "(default: ${DEFAULT-VALUE}).")
    private String base = "tanh";

    @Mixin
    private CurveFileOptions curveFile;

    @Option(names = "--generate", paramLabel = "N", description = "Make that many curves.")
    private @Nullable Integer generate;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the curves (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the generated curves, network units.")
    private @Nullable Path out;

    @Override
    public Integer call() throws InputException {
        if (out != null && generate == null) {
            throw new InputException("--out", "is for generated curves", "Give --generate, or leave it out");
        }
        AnalyticCurve shape = base.equals("median") ? AnalyticCurve.TANH : AnalyticCurve.named(base);
        Population population = Population.of(curveFile.read(file, shape));
        FittedPopulation fitted = population.fitted(base.equals("median") ? population.median() : shape);
        print(fitted);
        if (generate != null) {
            WholeNumber.check("--generate", generate, 2, MOST_CURVES, 200);
            List<TabulatedCurve> curves = new LearnedGenerator(fitted).curves(seed, generate);
            print(GeneratorCheck.of(fitted, Population.of(curves).fitted(fitted.base())));
            if (out != null) {
                write(out, curves);
            }
        }
        return 0;
    }

    private void print(FittedPopulation fitted) {
        PrintWriter to = spec.commandLine().getOut();
        for (int i = 0; i < fitted.fits().size(); i++) {
            String name = fitted.population().curves().get(i).label();
            Optional<CurveFit> fit = fitted.fits().get(i);
            to.printf("%-20s %s%n", name, fit.map(PopulationCommand::told).orElse("parameters cannot be told"));
        }
        for (ParameterStatistics s : fitted.statistics()) {
            to.printf(
                    "%-10s mean %s ± %s, sd %s%n",
                    s.parameter().label(), figure(s.mean()), figure(s.standardError()), figure(s.deviation()));
        }
        to.printf(
                "%-10s r.m.s. %s over %d curves%n",
                "shape", figure(fitted.shapeRms()), fitted.found().size());
    }

    private static String told(CurveFit fit) {
        StringBuilder text = new StringBuilder();
        for (CurveParameter parameter : CurveParameter.values()) {
            text.append(String.format(
                    "%s %s ± %s, ",
                    parameter.label(),
                    figure(parameter.of(fit.parameters())),
                    figure(parameter.of(fit.standardErrors()))));
        }
        return text.append(String.format("shape %s", figure(fit.rms()))).toString();
    }

    private void print(GeneratorCheck check) {
        PrintWriter to = spec.commandLine().getOut();
        to.printf("%d curves generated after %d measured ones%n", check.generated(), check.measured());
        for (GeneratorCheck.Parameter p : check.parameters()) {
            to.printf(
                    "%-10s mean %s for %s %s, sd %s for %s %s%n",
                    p.measured().parameter().label(),
                    figure(p.generated().mean()),
                    figure(p.measured().mean()),
                    held(p.meanHolds()),
                    figure(p.generated().deviation()),
                    figure(p.measured().deviation()),
                    held(p.deviationHolds()));
        }
        to.printf(
                "%-10s r.m.s. %s for %s %s%n",
                "shape", figure(check.generatedShape()), figure(check.measuredShape()), held(check.shapeHolds()));
    }

    private static String held(boolean holds) {
        return holds ? "holds" : "DOES NOT HOLD";
    }

    private static void write(Path out, List<TabulatedCurve> curves) throws InputException {
        StringBuilder text = new StringBuilder("z");
        for (int i = 1; i <= curves.size(); i++) {
            text.append(",generated_").append(i);
        }
        for (int k = 0; k < curves.get(0).knots(); k++) {
            text.append('\n').append(curves.get(0).x(k));
            for (TabulatedCurve curve : curves) {
                text.append(',').append(curve.y(k));
            }
        }
        Path name = out.getFileName();
        Output.write(
                out,
                name == null ? out.toString() : name.toString(),
                text.append('\n').toString());
    }

    private static String figure(double value) {
        return Output.figure(value, "");
    }
}
