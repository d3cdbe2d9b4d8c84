package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.Swing;
import io.github.nafworkbench.curve.library.CurveMapping;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.curve.library.LibraryCurve;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveFolder;
import io.github.nafworkbench.curve.measured.CurvePoints;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.CurveSource;
import io.github.nafworkbench.curve.measured.FileLine;
import io.github.nafworkbench.curve.measured.FileNameTemplate;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import io.github.nafworkbench.curve.measured.SiScale;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.InputProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A curve file, or a folder with a file for each device, on its way into the library: how it is read, and what comes of
 * it. Each change reads or maps it again in the background; the newest wins. Methods and properties belong to the UI
 * thread.
 */
public final class CurveImport {
    private static final int MOST_LINES = 1000;

    private final Path path;
    private final Optional<Swing> swing;
    private final ImportProfiles profiles;
    private final ObjectProperty<Assignment> assignment;
    private final Inquiry<Outcome> inquiry;
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What the user set.
     *
     * @param template what the names of a folder's files mean; empty to take what differs in them
     * @param mapping empty for the suggested one
     * @param unwanted numbers of the curves that are not to be taken
     */
    public record Choices(CurveRules rules, String template, Optional<CurveMapping> mapping, Set<Integer> unwanted) {
        static final Choices NONE = new Choices(CurveRules.DETECT, "", Optional.empty(), Set.of());

        public Choices {
            unwanted = Set.copyOf(unwanted);
        }

        /** Other rules make other curves. */
        public Choices with(CurveRules other) {
            return new Choices(other, template, Optional.empty(), Set.of());
        }

        public Choices withTemplate(String other) {
            return new Choices(rules, other, mapping, unwanted);
        }

        public Choices with(CurveMapping other) {
            return new Choices(rules, template, Optional.of(other), unwanted);
        }

        /** Takes a curve, or leaves it. */
        public Choices taking(int curve, boolean taken) {
            Set<Integer> changed = new HashSet<>(unwanted);
            if (taken) {
                changed.remove(curve);
            } else {
                changed.add(curve);
            }
            return new Choices(rules, template, mapping, changed);
        }

        private boolean readsAs(Choices other) {
            return rules.equals(other.rules) && template.equals(other.template);
        }
    }

    /**
     * What comes of the choices.
     *
     * @param detected the first file as it is read without choices
     * @param problems files that could not be read
     * @param lines the first ones of the first file
     * @param suggested the mapping without choices
     * @param set all curves, those that are not wanted too
     * @param scale in which y is drawn
     * @param branches of every curve, x in the file's unit, y in that of the scale
     * @param remembered whether the rules are those made for an earlier file of the same kind
     */
    public record Outcome(
            Choices choices,
            CurveFileReading detected,
            List<CurveFileReading> readings,
            List<InputProblem> problems,
            List<FileLine> lines,
            CurveMapping suggested,
            CurveSet set,
            SiScale scale,
            List<List<CurvePoints>> branches,
            boolean remembered) {
        /** The set of the curves that are wanted. */
        public CurveSet wanted() {
            List<LibraryCurve> taken = new ArrayList<>();
            for (int i = 0; i < set.curves().size(); i++) {
                if (!choices.unwanted().contains(i)) {
                    taken.add(set.curves().get(i));
                }
            }
            return new CurveSet(set.name(), set.sources(), taken, set.mapping());
        }
    }

    CurveImport(Path path, Optional<Swing> swing, Assignment first, Threads threads, ImportProfiles profiles) {
        this.assignment = new SimpleObjectProperty<>(first);
        this.path = path;
        this.swing = swing;
        this.profiles = profiles;
        this.inquiry = new Inquiry<>(threads.ui(), threads.files(), path.getFileName() + " could not be read");
    }

    /** The name of the file or folder. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** Whether it is a folder with a file for each device. */
    public boolean folder() {
        return Files.isDirectory(path);
    }

    /** Which neurons get the curves. */
    public ObjectProperty<Assignment> assignment() {
        return assignment;
    }

    /** What came of the last choices with which it could be read. */
    public ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** The choices for the reading that is on its way or here. */
    public ReadOnlyObjectProperty<Choices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** Why it cannot be read with the choices, one sentence; empty when it can. */
    public ReadOnlyStringProperty trouble() {
        return inquiry.trouble();
    }

    public ReadOnlyBooleanProperty busy() {
        return inquiry.busy();
    }

    void read(Runnable then) {
        ask(this::first, then);
    }

    /** Changes how it is read, mapped, or which curves are taken. */
    public void choose(UnaryOperator<Choices> change) {
        Choices next = change.apply(choices.get());
        if (next.equals(choices.get()) && trouble().get().isEmpty()) {
            return;
        }
        choices.set(next);
        Optional<Outcome> last = outcome.get().filter(o -> o.choices().readsAs(next));
        Optional<CurveFileReading> detected = outcome.get().map(Outcome::detected);
        ask(() -> last.isPresent() ? again(last.get(), next) : outcome(next, detected, false), () -> {});
    }

    /** Gives up choices by which it cannot be read. */
    public void takeBack() {
        inquiry.cancel();
        outcome.get().ifPresent(o -> choose(now -> o.choices()));
    }

    void cancel() {
        inquiry.cancel();
    }

    /** Whether what is here is what the choices give, and holds a curve that can be used. */
    public boolean ready() {
        return !busy().get()
                && trouble().get().isEmpty()
                && outcome.get().filter(o -> !o.wanted().usable().isEmpty()).isPresent();
    }

    private interface Read {
        Outcome outcome() throws InputException;
    }

    private void ask(Read read, Runnable then) {
        inquiry.ask(progress -> read.outcome(), () -> {
            inquiry.answer().get().ifPresent(now -> {
                choices.set(now.choices());
                outcome.set(Optional.of(now));
            });
            then.run();
        });
    }

    private Outcome first() throws InputException {
        Outcome detected = outcome(Choices.NONE, Optional.empty(), false);
        Optional<CurveRules> kept = profiles.fitting(detected.readings().get(0));
        if (kept.isPresent()) {
            try {
                return outcome(Choices.NONE.with(kept.get()), Optional.of(detected.detected()), true);
            } catch (InputException notThisTime) {
                return detected;
            }
        }
        return detected;
    }

    private Outcome outcome(Choices chosen, Optional<CurveFileReading> detected, boolean remembered)
            throws InputException {
        List<CurveFileReading> readings = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        if (folder()) {
            Optional<FileNameTemplate> template = chosen.template().isBlank()
                    ? Optional.empty()
                    : Optional.of(new FileNameTemplate(chosen.template().strip()));
            CurveFolder read = CurveFolder.read(path, chosen.rules(), template);
            readings.addAll(read.readings());
            problems.addAll(read.problems());
            if (readings.isEmpty()) {
                throw new InputException(problems.get(0));
            }
        } else {
            readings.add(MeasuredCurveFile.read(path, chosen.rules()));
        }
        List<MeasuredCurve> measured =
                readings.stream().flatMap(r -> r.curves().stream()).toList();
        CurveMapping suggested = CurveMapping.suggested(measured, swing);
        CurveSet set = set(readings, chosen.mapping().orElse(suggested));
        SiScale scale = scale(measured);
        return new Outcome(
                chosen,
                detected.orElse(readings.get(0)),
                List.copyOf(readings),
                List.copyOf(problems),
                FileLine.first(readings.get(0), MOST_LINES),
                suggested,
                set,
                scale,
                branches(measured, scale),
                remembered);
    }

    /** Of the greatest output that a device has, by the unit of the first curve. */
    private static SiScale scale(List<MeasuredCurve> curves) {
        String unit = curves.get(0).y().unit();
        double greatest = curves.stream()
                .filter(curve -> curve.y().unit().equals(unit))
                .mapToDouble(MeasuredCurve::greatest)
                .max()
                .orElse(0);
        return SiScale.of(greatest, unit);
    }

    private static List<List<CurvePoints>> branches(List<MeasuredCurve> curves, SiScale scale) {
        return curves.parallelStream()
                .map(curve -> curve.branches().stream()
                        .map(curve::points)
                        .map(scale::applied)
                        .toList())
                .toList();
    }

    private Outcome again(Outcome last, Choices chosen) {
        CurveMapping mapping = chosen.mapping().orElse(last.suggested());
        CurveSet set =
                mapping.equals(last.set().mapping()) ? last.set() : last.set().with(mapping);
        return new Outcome(
                chosen,
                last.detected(),
                last.readings(),
                last.problems(),
                last.lines(),
                last.suggested(),
                set,
                last.scale(),
                last.branches(),
                last.remembered());
    }

    private CurveSet set(List<CurveFileReading> readings, CurveMapping mapping) {
        List<CurveSource> sources = new ArrayList<>();
        List<LibraryCurve> curves = new ArrayList<>();
        for (CurveFileReading reading : readings) {
            int source = sources.size();
            sources.add(reading.source());
            reading.curves().forEach(c -> curves.add(new LibraryCurve(source, c, Optional.empty())));
        }
        return new CurveSet(name(), sources, curves, mapping).with(mapping);
    }
}
