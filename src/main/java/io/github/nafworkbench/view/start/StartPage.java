package io.github.nafworkbench.view.start;

import io.github.nafworkbench.data.sample.SampleData;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where a user begins: the samples with a sentence each, a table of one's own, recent files, published data sets. */
final class StartPage extends BorderPane {
    /** What can be begun with. */
    interface Choices {
        void open(SampleData sample);

        void open(Path file);

        void chooseFile();

        void published();
    }

    private final Choices choices;
    private final List<StartItem> samples;

    /**
     * The page.
     *
     * @param open name of the table that is open
     */
    StartPage(StartPreferences preferences, String open, Choices choices) {
        this.choices = choices;
        this.samples = SampleData.ALL.stream().map(this::item).toList();
        setId("start-page");
        getStyleClass().add("start-page");
        Label lead =
                new Label("How much neuron noise and how uneven activation curves does a network bear? Begin with a"
                        + " sample, or with a table of your own.");
        lead.setWrapText(true);
        lead.setMinHeight(Region.USE_PREF_SIZE);
        lead.getStyleClass().add("start-lead");
        HBox columns = new HBox(28, samples(), own(preferences));
        ScrollPane scroll = new ScrollPane(new VBox(14, lead, columns));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        setCenter(scroll);
        setBottom(foot(preferences, open));
    }

    /** Gives the keyboard to the first sample. */
    void focus() {
        applyCss(); // before, what scrolls is not in the window
        samples.get(0).requestFocus();
    }

    private VBox samples() {
        VBox box = new VBox(heading("Samples", "model data: computed by the program"));
        box.getChildren().addAll(samples);
        StartItem others = new StartItem(
                Feather.BOOK_OPEN,
                "COMPAS-3, QM9, double perovskites",
                "Where each is published and under which licence, which file to download, which column is which; opens the"
                        + " downloaded file.",
                "",
                choices::published);
        others.setId("published");
        box.getChildren().addAll(heading("Published data sets", "by others; not part of the program"), others);
        box.getStyleClass().add("start-column");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private StartItem item(SampleData sample) {
        StartItem item = new StartItem(
                icon(sample),
                sample.name(),
                sample.sentence(),
                "Target " + sample.target() + "   ·   made by: workbench " + sample.command(),
                () -> choices.open(sample));
        item.setId("sample-" + sample.file().replaceFirst("[^a-z].*", ""));
        return item;
    }

    /** One that stands for what a sample is about; a new sample does without. */
    private static Feather icon(SampleData sample) {
        if (sample.equals(SampleData.BENZENOIDS)) {
            return Feather.HEXAGON;
        }
        if (sample.equals(SampleData.PEROVSKITES)) {
            return Feather.BOX;
        }
        return sample.equals(SampleData.ZERO_POINT) ? Feather.ACTIVITY : Feather.DATABASE;
    }

    private VBox own(StartPreferences preferences) {
        Button open = new Button("Open your own table…", new FontIcon(Feather.FOLDER));
        open.setId("open-own");
        open.getStyleClass().addAll("accent", "start-open");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setTooltip(new Tooltip("Choose a file (Ctrl+O)"));
        open.setOnAction(event -> choices.chooseFile());
        Label hint = new Label(
                "Or drop a file anywhere on the window: delimited text of any kind, Excel or ARFF, also in gzip"
                        + " or zip. Separator, decimal comma, units and target are detected. Of molecules (SMILES) and formulas inputs"
                        + " are made.");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("note");
        VBox box = new VBox(
                heading("Your own table", ""),
                open,
                hint,
                heading("Recent files", ""),
                new RecentFiles(preferences, choices::open));
        box.getStyleClass().addAll("start-column", "start-side");
        return box;
    }

    private static Node heading(String text, String note) {
        Label title = new Label(text);
        title.getStyleClass().add("start-heading");
        Label beside = new Label(note);
        beside.getStyleClass().add("note");
        HBox row = new HBox(10, title, beside);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("start-heading-row");
        return row;
    }

    private static HBox foot(StartPreferences preferences, String open) {
        CheckBox shown = new CheckBox("Show this page when the program starts");
        shown.setId("show-at-start");
        shown.selectedProperty().bindBidirectional(preferences.shownAtStart());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label keys = new Label("Esc: on with " + open + "   ·   F2: this page again   ·   F1: help");
        keys.getStyleClass().add("note");
        HBox foot = new HBox(8, shown, gap, keys);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("start-foot");
        return foot;
    }
}
