package io.github.nafworkbench.workbench;

import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.LeftOut;
import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.sample.SampleData;
import io.github.nafworkbench.evaluation.Rmse;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.noise.NoiseKind;
import io.github.nafworkbench.project.Chip;
import io.github.nafworkbench.project.History;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.PreparedData;
import io.github.nafworkbench.training.TrainingSnapshot;
import io.github.nafworkbench.training.Tuning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The one view model: the project and its history, the run in training, and what evaluation says of both. All methods
 * and properties belong to the UI thread; work goes to the other {@link Threads} and comes back as values.
 */
public final class Workbench {
    private final Engine engine;
    private final BackgroundReading reading;
    private final TableOpening opening;
    private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper("");
    private final LinearComparison linear;
    private final TableStudy study;
    private final History<Project> history;
    private final ReadOnlyObjectWrapper<Project> project;
    private final ReadOnlyObjectWrapper<Optional<TrainingSnapshot>> training =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Evaluation>> evaluation =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> openedFile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<NoiseKind> swept = new SimpleObjectProperty<>(NoiseKind.ADDITIVE);
    private final Selection selection = new Selection();
    private final Notices notices = new Notices();
    private final Library library;

    /** Opens a project; remembers nothing of how files are read. */
    public Workbench(Project first, Threads threads, LongSupplier nanoClock) {
        this(first, threads, nanoClock, ImportProfiles.NONE);
    }

    /**
     * Opens a project.
     *
     * @param threads where work is done
     * @param nanoClock time for pacing what is published, in nanoseconds
     * @param profiles how files were read before
     */
    public Workbench(Project first, Threads threads, LongSupplier nanoClock, ImportProfiles profiles) {
        this.reading = new BackgroundReading(threads, notices::tell);
        this.opening = new TableOpening(
                threads,
                profiles,
                outcome -> outcome.data().ifPresent(this::opened),
                trouble -> notices.tell(Notice.Place.DATA, trouble));
        this.library = new Library(this, threads, profiles);
        working.bind(Bindings.createStringBinding(
                this::readingNow, opening.reading(), library.opening().reading(), reading.working()));
        this.linear = new LinearComparison(threads);
        this.history = new History<>(first);
        this.project = new ReadOnlyObjectWrapper<>(first);
        this.study = new TableStudy(threads, project);
        this.engine = new Engine(
                first,
                threads,
                nanoClock,
                new Latest<>(threads.ui(), this::trained),
                new Latest<>(threads.ui(), this::evaluated),
                (sentence, run) -> threads.ui().execute(() -> unprepared(sentence, run)),
                sentence -> threads.ui().execute(() -> notices.add(new Notice(Notice.Place.NETWORK, sentence))));
        swept.addListener((source, old, now) -> evaluate());
        selected().addListener((source, old, now) -> evaluate());
    }

    public ReadOnlyObjectProperty<Project> project() {
        return project.getReadOnlyProperty();
    }

    /** The newest state of the present run; empty until it is prepared. */
    public ReadOnlyObjectProperty<Optional<TrainingSnapshot>> training() {
        return training.getReadOnlyProperty();
    }

    /** The newest errors; they may belong to a slightly older state, which they tell. */
    public ReadOnlyObjectProperty<Optional<Evaluation>> evaluation() {
        return evaluation.getReadOnlyProperty();
    }

    /** Test RMSE of a linear model on the same rows, in the target's unit; empty until training has begun. */
    public ReadOnlyObjectProperty<Optional<Rmse>> linear() {
        return linear.rmse();
    }

    /** The measured curves and chips at hand. */
    public Library library() {
        return library;
    }

    BackgroundReading reading() {
        return reading;
    }

    /** What is said of the open table while somebody looks. */
    public TableStudy study() {
        return study;
    }

    /** The file whose table was opened last; empty before, and for a sample. */
    public ReadOnlyObjectProperty<Optional<Path>> openedFile() {
        return openedFile.getReadOnlyProperty();
    }

    /** What is being read or written in the background, as a sentence; empty when nothing is. */
    public ReadOnlyStringProperty working() {
        return working.getReadOnlyProperty();
    }

    private String readingNow() {
        Optional<String> file = opening.reading()
                .get()
                .map(TableImport::name)
                .or(() -> library.opening().reading().get().map(CurveImport::name));
        return file.map(name -> "Reading " + name).orElse(reading.working().get());
    }

    /** Which kind of noise the response is drawn against. */
    public ObjectProperty<NoiseKind> swept() {
        return swept;
    }

    /** The hidden neuron whose curve is shown: the primary one of the {@link #selection()}. */
    public ObjectProperty<Optional<NeuronId>> selected() {
        return selection.primary();
    }

    /** The hidden neurons whose curves are edited. */
    public Selection selection() {
        return selection;
    }

    /** What there is to tell. */
    public Notices notices() {
        return notices;
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /**
     * The one door for changes. Equal states change nothing; a change of the experiment starts a new run, any other is
     * picked up live.
     *
     * @param gesture edits in a row with the same object are one undo step
     */
    public void edit(Object gesture, UnaryOperator<Project> change) {
        if (history.edit(gesture, change.apply(history.present()))) {
            show(history.present());
        }
    }

    /** Changes curves or noise. */
    public void tune(Object gesture, UnaryOperator<Tuning> change) {
        edit(gesture, p -> p.with(change.apply(p.tuning())));
    }

    /**
     * Changes the experiment, which starts a new run unless only the epochs change; settings that cannot be used are
     * told and change nothing.
     */
    public void experiment(UnaryOperator<Experiment> change) {
        Experiment changed = change.apply(project.get().experiment());
        try {
            PreparedData.check(changed);
            edit(new Object(), p -> p.with(changed));
        } catch (InputException e) {
            notices.tell(Notice.Place.NETWORK, e);
        }
    }

    public void undo() {
        show(history.undo());
    }

    public void redo() {
        show(history.redo());
    }

    /** Trains, or goes on with what was paused. */
    public void run() {
        engine.run(project.get().experiment().training().epochs());
    }

    /** Pauses after the epoch in work. */
    public void pause() {
        engine.pause();
    }

    /** Back to the initial weights; curves and noise stay. */
    public void reset() {
        notices.clear(Notice.Place.NETWORK);
        engine.start(project.get());
    }

    /** Retrains with the realised curves from the weights as they are. */
    public void retrain() {
        engine.retrain(project.get().experiment().training().epochs());
    }

    /** Re-maps the trained weights to the realised curves where that undoes their differences; it takes no training. */
    public void remap() {
        evaluation
                .get()
                .filter(e -> Optional.of(e.snapshot()).equals(training.get()))
                .filter(e -> !e.snapshot().state().running())
                .flatMap(Evaluation::remapped)
                .ifPresent(r -> engine.remap(r.network()));
    }

    /** How a file becomes the open table. */
    public TableOpening opening() {
        return opening;
    }

    /**
     * Reads a table in the background and makes it the data set, with features if it has no inputs of its own, or shows first
     * how it is read if there is something to decide; on trouble what was open stays open.
     */
    public void open(Path file) {
        open(file, DatasetChoice.AUTOMATIC);
    }

    /** As {@link #open(Path)}, with target and features chosen. */
    public void open(Path file, DatasetChoice choice) {
        opening.open(file, choice);
    }

    /** Opens a sample in the background. */
    public void open(SampleData sample) {
        reading.read(Path.of(sample.file()), Notice.Place.DATA, () -> {
            OpenedTable table = OpenedTable.of(sample);
            return () -> opened(table);
        });
    }

    private void opened(OpenedTable table) {
        Project before = project.get();
        notices.clear(Notice.Place.DATA);
        edit(new Object(), table::in);
        table.features().ifPresentOrElse(sentence -> notices.tell(Notice.Place.DATA, sentence), this::tellLeftOut);
        tellTuningGone(before);
        openedFile.set(table.file());
    }

    /** Chooses target and inputs of the open table; no input named means all that can be. */
    public void choose(String target, List<String> inputs) {
        try {
            Dataset dataset = chosen(target, inputs);
            notices.clear(Notice.Place.DATA);
            experiment(e -> e.with(dataset));
            if (inputs.isEmpty()) {
                tellLeftOut();
            }
        } catch (InputException e) {
            notices.tell(Notice.Place.DATA, e);
        }
    }

    /** With features made, these and not other results in the file are the inputs until others are ticked. */
    private Dataset chosen(String target, List<String> inputs) throws InputException {
        Dataset before = project.get().experiment().dataset();
        boolean keep = inputs.isEmpty() && !before.features().isEmpty();
        List<String> names = keep
                ? before.inputs().stream()
                        .map(Column::name)
                        .filter(name -> !name.equals(target))
                        .toList()
                : inputs;
        return Dataset.of(project.get().table(), List.of(target), names, before.gaps())
                .withFeatures(before.features());
    }

    private void tellLeftOut() {
        Project now = project.get();
        List<LeftOut> leftOut = LeftOut.of(now.table(), now.experiment().dataset()).stream()
                .filter(LeftOut::surprising)
                .toList();
        LeftOut.sentence(now.table(), leftOut).ifPresent(sentence -> notices.tell(Notice.Place.DATA, sentence));
    }

    private void tellTuningGone(Project before) {
        boolean tuned = !before.tuning().equals(Tuning.ideal(before.experiment()));
        if (tuned && project.get().tuning().equals(Tuning.ideal(project.get().experiment()))) {
            notices.add(new Notice(
                    Notice.Place.DATA,
                    "Noise and curves were set back for the new table. Undo (Ctrl+Z) brings back the old table with"
                            + " them."));
        }
    }

    private void show(Project next) {
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        Project before = project.get();
        if (next.equals(before)) {
            return;
        }
        if (next.experiment().sameRun(before.experiment())) {
            engine.retune(next.tuning());
        } else {
            notices.clear(Notice.Place.NETWORK);
            engine.start(next);
            training.set(Optional.empty());
            evaluation.set(Optional.empty());
            linear.clear();
            selection.keep(id -> id.within(next.experiment().hidden()));
        }
        project.set(next);
        evaluate();
    }

    private void unprepared(String sentence, long run) {
        if (engine.isPresent(run)) {
            notices.add(new Notice(Notice.Place.NETWORK, sentence));
            training.set(Optional.empty());
            evaluation.set(Optional.empty());
        }
    }

    private void trained(TrainingSnapshot snapshot) {
        if (engine.isPresent(snapshot.run())) {
            boolean firstOfRun = training.get()
                    .filter(t -> t.run() == snapshot.run() && t.epochs() > 0)
                    .isEmpty();
            training.set(Optional.of(snapshot));
            evaluate();
            if (snapshot.state().trouble()) {
                notices.tell(Notice.Place.NETWORK, snapshot.message());
            }
            if (firstOfRun && snapshot.epochs() > 0) {
                // Not before the first epochs, so that loading the library does not hold up the start of the program.
                engine.data().ifPresent(data -> linear.compare(data, () -> engine.isPresent(snapshot.run())));
            }
        }
    }

    private void evaluated(Evaluation result) {
        if (engine.isPresent(result.snapshot().run())) {
            evaluation.set(Optional.of(result));
        }
    }

    /** How to work out, on the evaluator's thread, the errors on chips with the weights now; empty before a run is ready. */
    Optional<Inquiry.Work<List<ChipError>>> chipErrors(List<Chip> chips) {
        return training.get()
                .flatMap(snapshot -> engine.chipErrors(
                        snapshot,
                        chips.stream()
                                .filter(c -> c.fits(project.get().experiment()))
                                .toList()));
    }

    /** How to give curves to the neurons where they do least harm, on the evaluator's thread; empty before a run is ready. */
    Optional<Inquiry.Work<Curves>> matched(List<TabulatedCurve> curves) {
        return training.get().flatMap(snapshot -> engine.matched(snapshot, curves));
    }

    private void evaluate() {
        training.get()
                .ifPresent(snapshot -> engine.evaluate(
                        snapshot, project.get(), swept.get(), selected().get()));
    }
}
