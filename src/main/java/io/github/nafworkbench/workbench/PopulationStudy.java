package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.library.CurveMapping;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.curve.library.LibraryCurve;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import io.github.nafworkbench.curve.population.FittedPopulation;
import io.github.nafworkbench.curve.population.GeneratorCheck;
import io.github.nafworkbench.curve.population.LearnedGenerator;
import io.github.nafworkbench.curve.population.Population;
import io.github.nafworkbench.data.InputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the curves of a set have in common and how they differ, and more curves made like them; worked out in the background.
 * Belongs to the UI thread.
 */
public final class PopulationStudy {
    private final Workbench workbench;
    private final Inquiry<Studied> population;
    private final Inquiry<Generated> generation;

    /**
     * A population and its parameters.
     *
     * @param set in which the curves are; those that cannot be used are not in the population
     * @param band between which outputs they lie
     */
    public record Studied(CurveSet set, FittedPopulation fitted, Population.Band band) {}

    /** Curves made like those of a population, and whether they are. */
    public record Generated(CurveSet set, GeneratorCheck check) {}

    PopulationStudy(Workbench workbench, Threads threads) {
        this.workbench = workbench;
        this.population = new Inquiry<>(threads.ui(), threads.studies(), "The curves could not be fitted");
        this.generation = new Inquiry<>(threads.ui(), threads.studies(), "The curves could not be generated");
    }

    /** The population that was last studied. */
    public Inquiry<Studied> population() {
        return population;
    }

    /** What was last generated. */
    public Inquiry<Generated> generation() {
        return generation;
    }

    /**
     * Studies the curves of a set.
     *
     * @param toMedian whether they are forms of their median curve, not of the ideal curve
     */
    public void study(CurveSet set, boolean toMedian) {
        AnalyticCurve ideal = workbench.project().get().experiment().ideal();
        population.ask(progress -> {
            List<TabulatedCurve> usable = set.usable();
            if (usable.isEmpty()) {
                throw new InputException(set.name(), "has no curve that can be used", "Choose other branches");
            }
            Population curves = Population.of(usable);
            ActivationCurve base = toMedian ? curves.median() : ideal;
            return new Studied(set, curves.fitted(base), curves.band());
        });
    }

    /**
     * Makes curves like those of the population that was studied, and puts them into the library as a set; the same
     * population, number and seed make the same curves.
     */
    public void generate(int count, long seed) {
        population
                .answer()
                .get()
                .ifPresent(studied -> generation.ask(progress -> generated(studied, count, seed), () -> generation
                        .answer()
                        .get()
                        .ifPresent(made -> workbench.edit(
                                new Object(), p -> p.with(p.library().with(made.set()))))));
    }

    private static Generated generated(Studied studied, int count, long seed) throws InputException {
        List<TabulatedCurve> curves = new LearnedGenerator(studied.fitted()).curves(seed, count);
        String name = count + " like " + studied.set().name();
        CurveFileReading reading =
                MeasuredCurveFile.read(name, text(curves).getBytes(StandardCharsets.UTF_8), CurveRules.DETECT);
        List<LibraryCurve> all = reading.curves().stream()
                .map(c -> new LibraryCurve(0, c, Optional.empty()))
                .toList();
        CurveMapping mapping = CurveMapping.suggested(reading.curves(), Optional.empty())
                .with(studied.set().mapping().extrapolation());
        CurveSet set = new CurveSet(name, List.of(reading.source()), all, mapping).with(mapping);
        FittedPopulation again =
                Population.of(set.usable()).fitted(studied.fitted().base());
        return new Generated(set, GeneratorCheck.of(studied.fitted(), again));
    }

    /** A table that is read as any other file of curves, so that generated sets are kept as imported ones are. */
    private static String text(List<TabulatedCurve> curves) {
        StringBuilder text = new StringBuilder("neuron,z,h\n");
        for (int i = 0; i < curves.size(); i++) {
            TabulatedCurve curve = curves.get(i);
            for (int k = 0; k < curve.knots(); k++) {
                text.append(String.format(Locale.ROOT, "G%d,", i + 1))
                        .append(curve.x(k))
                        .append(',')
                        .append(curve.y(k))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
