package io.github.nafworkbench.view.training;

import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.training.OptimizerKind;
import io.github.nafworkbench.view.Entry;
import io.github.nafworkbench.view.Numbers;
import io.github.nafworkbench.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
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

    private final Workbench workbench;
    private final GridPane grid = new GridPane();
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
        addFields();
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        Label note = new Label("A change starts a new run; epochs count from the next.");
        note.getStyleClass().add("note");
        getChildren().setAll(title, grid, trouble, note);
        workbench.project().addListener((source, old, now) -> show());
        show();
    }

    private void addFields() {
        typed(
                "Hidden layers",
                "e.g. 20 or 20, 20",
                "hidden",
                e -> list(e.hidden()),
                (e, text) -> e.withNeurons(layers(text), e.ideal()));
        choice(
                "Ideal curve",
                "ideal",
                List.of(AnalyticCurve.values()),
                AnalyticCurve::label,
                Experiment::ideal,
                (e, c) -> e.withNeurons(e.hidden(), c));
        choice(
                "Trainer",
                "trainer",
                List.of(OptimizerKind.values()),
                OptimizerKind::label,
                Experiment::optimizer,
                (e, kind) -> e.withTraining(kind, e.epochs(), e.weightDecay()));
        typed(
                "Epochs",
                "",
                "epochs",
                e -> Integer.toString(e.epochs()),
                (e, text) -> e.withTraining(
                        e.optimizer(), (int) Numbers.whole("Epochs", text, 1, MOST_EPOCHS), e.weightDecay()));
        typed(
                "Weight decay",
                "",
                "decay",
                e -> Numbers.shortest(e.weightDecay()),
                (e, text) -> e.withTraining(e.optimizer(), e.epochs(), Numbers.real("Weight decay", text, 0, 1000)));
        Entry seed = typed(
                "Training seed",
                "",
                "training-seed",
                e -> Long.toString(e.trainingSeed()),
                (e, text) -> e.withTrainingSeed(Numbers.whole("Training seed", text, 0, Long.MAX_VALUE)));
        seed.stepping(step -> workbench.experiment(e -> e.withTrainingSeed(Math.max(0, e.trainingSeed() + step))));
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

    private Entry typed(String name, String prompt, String id, Function<Experiment, String> value, TypedChange change) {
        Entry entry = new Entry(name, text -> {
            Experiment changed = change.apply(workbench.project().get().experiment(), text);
            workbench.experiment(e -> changed);
        });
        entry.setPromptText(prompt);
        entry.trouble().addListener((source, old, now) -> trouble.setText(now));
        fields.add(e -> entry.show(value.apply(e)));
        add(name, id, entry);
        return entry;
    }

    /** A change of the experiment by a chosen value. */
    private interface ChosenChange<T> {
        Experiment apply(Experiment experiment, T value);
    }

    private <T> void choice(
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
        add(name, id, box);
    }

    private void add(String name, String id, Control field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("faint");
        field.setId(id);
        Node[] row = {label, field};
        grid.addRow(grid.getRowCount(), row);
    }

    private void show() {
        Experiment experiment = workbench.project().get().experiment();
        fields.forEach(f -> f.accept(experiment));
    }
}
