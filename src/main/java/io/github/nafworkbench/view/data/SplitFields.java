package io.github.nafworkbench.view.data;

import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.data.split.RandomSplit;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.split.StratifiedSplit;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.view.Entry;
import io.github.nafworkbench.view.Numbers;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the rows are split into those that train and those that test. */
final class SplitFields extends VBox {
    /** Has a field of its own. */
    private static final String SEED_AT_END = ", seed \\d+$";

    private final Workbench workbench;
    private final Entry share;
    private final Entry seed;
    private final Label trouble = new Label();
    private final Label sentence = new Label();
    private final Label scaling = new Label();

    SplitFields(Workbench workbench) {
        this.workbench = workbench;
        share = new Entry("Test share in per cent", this::takeShare);
        share.setId("test-share");
        share.setPrefColumnCount(4);
        share.setMinWidth(48);
        seed = new Entry("Split seed", text -> seed(Numbers.whole("Split seed", text, 0, Long.MAX_VALUE)))
                .stepping(step ->
                        seed(Math.max(0, seedOf(workbench.project().get().experiment()) + step)));
        seed.setId("split-seed");
        seed.setMinWidth(36);
        seed.setPrefColumnCount(3);
        HBox.setHgrow(seed, Priority.ALWAYS);
        HBox.setHgrow(share, Priority.ALWAYS);
        share.trouble().addListener((source, old, now) -> trouble.setText(now));
        seed.trouble().addListener((source, old, now) -> trouble.setText(now));
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        HBox row = new HBox(6, name("Test share"), share, name("seed"), seed);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Label note : new Label[] {sentence, scaling}) {
            note.getStyleClass().add("note");
            note.setWrapText(true);
            note.setMinHeight(Region.USE_PREF_SIZE);
        }
        sentence.setId("split-note");
        getStyleClass().add("split");
        getChildren().setAll(row, trouble, sentence, scaling);
        setMinHeight(Region.USE_PREF_SIZE);
        workbench.project().addListener((source, old, now) -> show());
        show();
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("faint");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void takeShare(String text) throws InputException {
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        double wanted = Numbers.real("Test share in %", number, 0.01, 99.99) / 100;
        Experiment experiment = workbench.project().get().experiment();
        SplitDesign changed = withShare(experiment.split(), wanted, seedOf(experiment));
        changed.split(experiment.dataset());
        workbench.experiment(e -> e.with(changed));
    }

    /** Of the same kind, where it has a share. */
    private static SplitDesign withShare(SplitDesign design, double share, long seed) {
        if (design instanceof StratifiedSplit) {
            return new StratifiedSplit(share, seed);
        }
        return design instanceof GroupedSplit grouped
                ? new GroupedSplit(grouped.groups(), share, seed)
                : new RandomSplit(share, seed);
    }

    private void seed(long wanted) {
        workbench.experiment(e -> e.with(e.split().withSeed(wanted)));
    }

    private void show() {
        Experiment experiment = workbench.project().get().experiment();
        share.show(Numbers.shortest(Math.rint(1e6 * experiment.split().testShare()) / 1e4) + " %");
        seed.show(Long.toString(seedOf(experiment)));
        tell(sentence, experiment.split().sentence().replaceFirst(SEED_AT_END, ""));
        tell(scaling, "scaled " + experiment.scaling().sentence());
    }

    private static void tell(Label note, String text) {
        note.setText(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
        note.setTooltip(new Tooltip(note.getText() + ". \"Table…\" offers other ways."));
    }

    private static long seedOf(Experiment experiment) {
        return experiment.split().seed().orElse(Experiment.DEFAULT_SEED);
    }
}
