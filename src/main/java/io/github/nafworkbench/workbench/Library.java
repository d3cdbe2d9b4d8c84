package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.library.CurveLibrary;
import io.github.nafworkbench.curve.library.CurveMapping;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.export.circuit.CircuitFiles;
import io.github.nafworkbench.export.circuit.CircuitFormat;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.project.Chip;
import io.github.nafworkbench.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The measured curves and chips at hand, and how neurons get them. Every change is one undo step. Belongs to the UI
 * thread.
 */
public final class Library {
    /** Of straight lines from a curve, network units. */
    private static final double EXPORT_TOLERANCE = 1e-4;

    private final Workbench workbench;
    private final CurveOpening opening;
    private final Threads threads;
    private final PopulationStudy population;
    private final Inquiry<Curves> matching;
    private final Inquiry<CurveSet> mapping;
    private final Inquiry<List<ChipError>> chipErrors;

    Library(Workbench workbench, Threads threads, ImportProfiles profiles) {
        this.workbench = workbench;
        this.threads = threads;
        this.population = new PopulationStudy(workbench, threads);
        this.matching = new Inquiry<>(threads.ui(), threads.evaluator(), "The curves could not be matched");
        this.chipErrors = new Inquiry<>(threads.ui(), threads.evaluator(), "The chips could not be compared");
        this.mapping = new Inquiry<>(threads.ui(), threads.studies(), "The curves could not be mapped");
        this.opening = new CurveOpening(
                threads,
                profiles,
                () -> workbench.project().get().experiment().ideal().swing(),
                this::opened,
                sentence -> workbench.notices().tell(Notice.Place.CURVE, sentence));
    }

    /** How curve files come in. */
    public CurveOpening opening() {
        return opening;
    }

    /** How the curves of a set differ, and more like them. */
    public PopulationStudy population() {
        return population;
    }

    /** The curves that are being matched to neurons. */
    public Inquiry<Curves> matching() {
        return matching;
    }

    /** Whether a set is being mapped anew. */
    public Inquiry<CurveSet> mapping() {
        return mapping;
    }

    /** Errors on the chips that were last compared, those left out that are of another network. */
    public Inquiry<List<ChipError>> chipErrors() {
        return chipErrors;
    }

    /** A question about curves, answered in the background. */
    public <T> Inquiry<T> inquiry() {
        return new Inquiry<>(threads.ui(), threads.studies(), "Looking through the curves failed");
    }

    /** Works out the errors on chips with the weights now; the answer comes to {@link #chipErrors}. */
    public void compareChips(List<Chip> chips) {
        workbench.chipErrors(chips).ifPresent(chipErrors::ask);
    }

    private void opened(CurveSet set, Assignment assignment) {
        workbench.notices().clear(Notice.Place.CURVE);
        workbench.edit(new Object(), p -> assigned(p.with(p.library().with(set)), set, assignment));
        match(set, assignment);
    }

    /** Gives the curves of a set to neurons. */
    public void assign(CurveSet set, Assignment assignment) {
        workbench.edit(new Object(), p -> assigned(p, set, assignment));
        match(set, assignment);
    }

    /** In the background, with the trained weights; a network of other neurons by then changes nothing. */
    private void match(CurveSet set, Assignment assignment) {
        if (assignment == Assignment.MATCHED && !set.usable().isEmpty()) {
            workbench
                    .matched(set.usable())
                    .ifPresent(work -> matching.ask(work, () -> matching.answer()
                            .get()
                            .map(curves -> new Chip("", curves))
                            .ifPresent(this::use)));
        }
    }

    /** Gives one curve to the selected neurons. */
    public void give(TabulatedCurve curve) {
        workbench.edit(new Object(), p -> given(p, curve));
    }

    private Project assigned(Project p, CurveSet set, Assignment assignment) {
        List<TabulatedCurve> curves = set.usable();
        if (curves.isEmpty()) {
            return p;
        }
        return switch (assignment) {
            case NONE, MATCHED -> p;
            case SELECTED -> given(p, curves.get(0));
            case RANDOM -> {
                Curves drawn = Curves.atRandom(
                        p.experiment().topology(), curves, p.tuning().chip());
                yield p.with(p.tuning().withDrawn(drawn));
            }
            case RANDOM_BRANCH -> {
                List<TabulatedCurve> drawn = set.onDrawnBranches(p.tuning().chip());
                yield drawn.isEmpty()
                        ? p
                        : p.with(p.tuning()
                                .withDrawn(Curves.inTurn(p.experiment().topology(), drawn)));
            }
            case IN_ORDER ->
                p.with(p.tuning().withDrawn(Curves.inTurn(p.experiment().topology(), curves)));
        };
    }

    private Project given(Project p, TabulatedCurve curve) {
        Curves drawn = p.tuning().drawn();
        for (NeuronId id : workbench.selection().neurons().get()) {
            drawn = drawn.with(id.layer(), id.neuron(), curve);
        }
        return p.with(p.tuning().withDrawn(drawn));
    }

    /** Maps a set in another way; neurons keep the curves they have. In the background. */
    public void map(String name, UnaryOperator<CurveMapping> change) {
        library().set(name).ifPresent(set -> {
            CurveMapping next = change.apply(set.mapping());
            if (!next.equals(set.mapping())) {
                mapping.ask(progress -> set.with(next), () -> mapping.answer()
                        .get()
                        .ifPresent(mapped -> workbench.edit(
                                new Object(), p -> p.with(p.library().replaced(name, mapped)))));
            }
        });
    }

    /** Takes a set out of the library; neurons keep its curves. */
    public void remove(String name) {
        workbench.edit(new Object(), p -> p.with(p.library().without(name)));
    }

    private CurveLibrary library() {
        return workbench.project().get().library();
    }

    /** Keeps the realised curves of all neurons as a chip; a chip of that name is replaced. */
    public void keepChip(String name) {
        workbench.edit(new Object(), p -> {
            List<Chip> chips = new ArrayList<>(p.chips());
            chips.removeIf(chip -> chip.name().equals(name));
            chips.add(new Chip(name, p.tuning().realised()));
            return p.withChips(chips);
        });
    }

    /** Gives every neuron the curve it has on a chip; does nothing where the chip is of another network. */
    public void use(Chip chip) {
        workbench.edit(
                new Object(), p -> chip.fits(p.experiment()) ? p.with(p.tuning().withDrawn(chip.curves())) : p);
    }

    /** Writes the curves of a chip for other programs into a folder, in the background. */
    public void export(Chip chip, CircuitFormat format, Path folder) {
        ActivationCurve ideal = workbench.project().get().experiment().ideal();
        workbench.reading().write(folder, Notice.Place.CURVE, () -> {
            Map<String, String> files = CircuitFiles.of(ideal, chip.curves(), format, EXPORT_TOLERANCE);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return "Written to " + folder + ": " + String.join(", ", files.keySet()) + ".";
        });
    }

    /** Forgets a chip. */
    public void remove(Chip chip) {
        workbench.edit(
                new Object(),
                p -> p.withChips(p.chips().stream().filter(c -> !c.equals(chip)).toList()));
    }
}
