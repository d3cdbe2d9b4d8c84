package io.github.nafworkbench.view.training;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.network.InitialWeights;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.MiniBatches;
import io.github.nafworkbench.training.NoiseLevels;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.training.TrainedLayers;
import io.github.nafworkbench.training.Training;
import io.github.nafworkbench.view.Entry;
import io.github.nafworkbench.view.Numbers;
import io.github.nafworkbench.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Neurons, ideal curve and how they are trained. Every change is one undo step and, but for the epochs, starts a new run. */
public final class ExperimentSettings extends VBox {
    private static final int MOST_LAYERS = 10;
    private static final int MOST_EPOCHS = 1_000_000;
    private static final double MORE_FIELD_WIDTH = 90;

    private final Workbench workbench;
    private final GridPane grid = new GridPane();
    private final GridPane more = new GridPane();
    private final Label trouble = new Label();
    private final List<Consumer<Experiment>> fields = new ArrayList<>();

    /** The settings of the open project. */
    public ExperimentSettings(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("settings");
        Label title = new Label("Network & training");
        title.getStyleClass().add("card-title");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        grid.getStyleClass().add("settings-grid");
        more.getStyleClass().add("settings-grid");
        more.setId("more-fields");
        more.getColumnConstraints().setAll(names, narrow(), new ColumnConstraints(), narrow());
        addFields();
        addMoreFields();
        ToggleButton showMore = new ToggleButton("More");
        showMore.getStyleClass().add("flat");
        showMore.setId("more-settings");
        showMore.setTooltip(new Tooltip("Early stopping, noise penalty, restarts, chosen layers, mini-batches"));
        more.visibleProperty().bind(showMore.selectedProperty());
        more.managedProperty().bind(more.visibleProperty());
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        Label note = new Label("A change starts a new run; epochs count from the next.");
        note.getStyleClass().add("note");
        getChildren().setAll(title, grid, showMore, more, trouble, note);
        workbench.project().addListener((source, old, now) -> show());
        show();
    }

    private void addFields() {
        typed(
                grid,
                "Hidden layers",
                "e.g. 20 or 20, 20",
                "hidden",
                e -> list(e.hidden()),
                (e, text) -> e.withNeurons(layers(text), e.ideal()));
        choice(
                grid,
                "Ideal curve",
                "ideal",
                List.of(AnalyticCurve.values()),
                AnalyticCurve::label,
                Experiment::ideal,
                (e, c) -> e.withNeurons(e.hidden(), c));
        choice(
                grid,
                "Trainer",
                "trainer",
                List.of(OptimizerKind.values()),
                OptimizerKind::label,
                e -> e.training().optimizer(),
                (e, kind) -> e.with(e.training().withOptimizer(kind)));
        typed(
                grid,
                "Epochs",
                "",
                "epochs",
                e -> Integer.toString(e.training().epochs()),
                (e, text) -> e.with(e.training().withEpochs((int) Numbers.whole("Epochs", text, 1, MOST_EPOCHS))));
        typed(
                grid,
                "Weight decay",
                "",
                "decay",
                e -> Numbers.shortest(e.training().weightDecay()),
                (e, text) -> e.with(e.training().withWeightDecay(Numbers.real("Weight decay", text, 0, 1000))));
        Entry seed = typed(
                grid,
                "Training seed",
                "",
                "training-seed",
                e -> Long.toString(e.trainingSeed()),
                (e, text) -> e.withTrainingSeed(Numbers.whole("Training seed", text, 0, Long.MAX_VALUE)));
        seed.stepping(step -> workbench.experiment(e -> e.withTrainingSeed(Math.max(0, e.trainingSeed() + step))));
    }

    private static ColumnConstraints narrow() {
        ColumnConstraints narrow = new ColumnConstraints();
        narrow.setPrefWidth(MORE_FIELD_WIDTH);
        return narrow;
    }

    /** What most runs leave as it is: two fields a row. */
    private void addMoreFields() {
        number(
                "Validation share",
                "validation",
                t -> t.validation().share(),
                (t, share) -> t.withValidation(share, t.validation().patience()));
        whole(
                "Patience",
                "patience",
                t -> t.validation().patience(),
                (t, epochs) -> t.withValidation(t.validation().share(), epochs));
        number(
                "Penalty, additive σ",
                "penalty-additive",
                t -> t.penalty().additive(),
                (t, sd) -> t.withNoise(new NoiseLevels(sd, t.penalty().multiplicative()), t.sampled()));
        number(
                "Penalty, relative σ",
                "penalty-relative",
                t -> t.penalty().multiplicative(),
                (t, sd) -> t.withNoise(new NoiseLevels(t.penalty().additive(), sd), t.sampled()));
        whole("Restarts", "restarts", Training::restarts, (t, k) -> t.withStarts(k, t.initialWeights()));
        choice(
                more,
                "Initial weights",
                "initial-weights",
                List.of(InitialWeights.values()),
                InitialWeights::label,
                e -> e.training().initialWeights(),
                (e, way) -> e.with(e.training().withStarts(e.training().restarts(), way)));
        typed(
                more,
                "Trained layers",
                "all, last, 1,2",
                "trained-layers",
                e -> e.training().layers().code(),
                (e, text) -> e.with(e.training().withLayers(TrainedLayers.coded(text.strip()))));
        whole(
                "Mini-batch",
                "batch",
                t -> t.miniBatches().batch(),
                (t, rows) -> t.withMiniBatches(new MiniBatches(
                        rows, t.miniBatches().step(), t.miniBatches().schedule())));
        number(
                "Step size",
                "step",
                t -> t.miniBatches().step(),
                (t, step) -> t.withMiniBatches(new MiniBatches(
                        t.miniBatches().batch(), step, t.miniBatches().schedule())));
        choice(
                more,
                "Schedule",
                "schedule",
                List.of(MiniBatches.Schedule.values()),
                MiniBatches.Schedule::label,
                e -> e.training().miniBatches().schedule(),
                (e, schedule) -> e.with(e.training()
                        .withMiniBatches(new MiniBatches(
                                e.training().miniBatches().batch(),
                                e.training().miniBatches().step(),
                                schedule))));
    }

    private void number(
            String name, String id, Function<Training, Double> value, BiFunction<Training, Double, Training> change) {
        typed(
                more,
                name,
                "",
                id,
                e -> Numbers.shortest(value.apply(e.training())),
                (e, text) -> e.with(change.apply(e.training(), Numbers.real(name, text, 0, 1000))));
    }

    private void whole(
            String name, String id, Function<Training, Integer> value, BiFunction<Training, Integer, Training> change) {
        typed(
                more,
                name,
                "",
                id,
                e -> Integer.toString(value.apply(e.training())),
                (e, text) -> e.with(change.apply(e.training(), (int) Numbers.whole(name, text, 1, MOST_EPOCHS))));
    }

    /** Layers typed as numbers with commas or blanks between. */
    static List<Integer> layers(String text) throws InputException {
        List<Integer> layers = new ArrayList<>();
        for (String part : text.strip().split("[,;\\s]+", -1)) {
            layers.add((int) Numbers.whole("Hidden layers", part, 1, Experiment.MOST_NEURONS));
        }
        if (layers.size() > MOST_LAYERS) {
            throw new InputException(
                    "Hidden layers", "'" + text + "' has more than " + MOST_LAYERS + " layers", "The old value stays");
        }
        return layers;
    }

    private static String list(List<Integer> layers) {
        return layers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A change of the experiment by a typed text. */
    private interface TypedChange {
        Experiment apply(Experiment experiment, String text) throws InputException;
    }

    private Entry typed(
            GridPane to,
            String name,
            String prompt,
            String id,
            Function<Experiment, String> value,
            TypedChange change) {
        Entry entry = new Entry(name, text -> {
            Experiment changed = change.apply(workbench.project().get().experiment(), text);
            changed.check();
            workbench.experiment(e -> changed);
        });
        entry.setPromptText(prompt);
        entry.trouble().addListener((source, old, now) -> trouble.setText(now));
        fields.add(e -> entry.show(value.apply(e)));
        add(to, name, id, entry);
        return entry;
    }

    /** A change of the experiment by a chosen value. */
    private interface ChosenChange<T> {
        Experiment apply(Experiment experiment, T value);
    }

    private <T> void choice(
            GridPane to,
            String name,
            String id,
            List<T> values,
            Function<T, String> label,
            Function<Experiment, T> value,
            ChosenChange<T> change) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : label.apply(item);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> {
            T chosen = box.getValue();
            if (chosen != null) {
                workbench.experiment(e -> value.apply(e).equals(chosen) ? e : change.apply(e, chosen));
            }
        });
        fields.add(e -> box.setValue(value.apply(e)));
        add(to, name, id, box);
    }

    private void add(GridPane to, String name, String id, Control field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("faint");
        field.setId(id);
        int place = to.getChildren().size() / 2;
        int pairs = to.getColumnConstraints().size() / 2;
        to.add(label, place % pairs * 2, place / pairs);
        to.add(field, place % pairs * 2 + 1, place / pairs);
    }

    private void show() {
        Experiment experiment = workbench.project().get().experiment();
        fields.forEach(f -> f.accept(experiment));
    }
}
