package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.split.ColumnSplit;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.statistics.NumberSummary;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.FigureGrid;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.workbench.Inquiry;
import io.github.nafworkbench.workbench.TableStudy;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Designs the split: what a choice comes to is shown before it is used; using it is one undo step. */
final class SplitPage extends BorderPane {
    private final Workbench workbench;
    private final Inquiry<SplitPreview> preview;
    private final SplitForm form = new SplitForm(this::ask);
    private final DistributionCanvas canvas;
    private final FigureGrid figures = new FigureGrid();
    private final Label sentence = new Label();
    private final Label lines = Labels.note("");
    private final Button use = new Button("Use this split");
    private final Button keep = new Button("Back to the one in use");
    private final Button testRows;
    private Optional<SplitDesign> inUse = Optional.empty();
    private Optional<Table> table = Optional.empty();

    /**
     * The page.
     *
     * @param showTestRows shows the rows that test in the table
     */
    SplitPage(Workbench workbench, Look look, Runnable showTestRows) {
        this.workbench = workbench;
        TableStudy study = workbench.study();
        this.preview = study.inquiry();
        this.canvas = new DistributionCanvas(look, "split-distribution");
        this.testRows = Labels.link("Show the test rows in the table", "show-test-rows", showTestRows);
        getStyleClass().add("data-page");
        setLeft(left());
        setCenter(right());
        study.subject().addListener((source, old, now) -> now.ifPresent(this::follow));
        preview.answer().addListener((source, old, now) -> show(now));
        preview.busy().addListener((source, old, now) -> offer());
    }

    private VBox left() {
        sentence.setId("split-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        use.setId("use-split");
        use.getStyleClass().add("accent");
        use.setOnAction(event -> use());
        keep.setId("keep-split");
        keep.getStyleClass().add("flat");
        keep.setOnAction(event -> reset());
        HBox buttons = new HBox(8, use, keep);
        Label trouble = Labels.trouble(preview.trouble());
        trouble.setId("split-trouble");
        Label starts = Labels.note("Using another split starts a new run. Ctrl+Z takes it back.");
        starts.setWrapText(true);
        VBox side = new VBox(12, form, trouble, sentence, new BusyBar("Splitting", preview), buttons, starts);
        side.getStyleClass().addAll("data-side", "data-form");
        return side;
    }

    private VBox right() {
        Label train = Labels.note("● train");
        train.getStyleClass().add("train-colour");
        Label test = Labels.note("● test");
        test.getStyleClass().add("test-colour");
        Label title = new Label("Target on training and test rows");
        title.getStyleClass().add("card-title");
        HBox legend = new HBox(12, title, Labels.gap(), train, test);
        lines.setWrapText(true);
        lines.setMinHeight(Region.USE_PREF_SIZE);
        lines.setId("test-lines");
        VBox.setVgrow(canvas, Priority.ALWAYS);
        figures.setMaxWidth(460);
        HBox rows = new HBox(12, lines, testRows);
        HBox.setHgrow(lines, Priority.ALWAYS);
        rows.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(8, legend, canvas, figures, rows);
        side.getStyleClass().add("data-main");
        return side;
    }

    private void follow(TableStudy.Subject subject) {
        boolean sameRows = table.filter(subject.table()::equals).isPresent();
        table = Optional.of(subject.table());
        if (!sameRows || inUse.filter(subject.split()::equals).isEmpty()) {
            inUse = Optional.of(subject.split());
            form.show(subject.table(), subject.split());
        }
        ask();
    }

    private void reset() {
        if (table.isPresent() && inUse.isPresent()) {
            form.show(table.get(), inUse.get());
            ask();
        }
    }

    private void ask() {
        Optional<SplitForm.Draft> draft = form.draft();
        if (table.isEmpty() || draft.isEmpty()) {
            preview.clear();
            return;
        }
        Table asked = table.get();
        Experiment experiment = workbench.project().get().experiment();
        preview.ask(progress -> SplitPreview.of(asked, experiment, draft.get().design(asked)));
    }

    private void use() {
        preview.answer().get().ifPresent(p -> workbench.experiment(e -> e.with(p.design())));
    }

    /** Only what is seen can be used, and not what is in use already. */
    private void offer() {
        Optional<SplitDesign> seen = preview.answer().get().map(SplitPreview::design);
        boolean same = seen.equals(inUse);
        use.setDisable(preview.busy().get() || seen.isEmpty() || same);
        keep.setDisable(same);
        testRows.setDisable(!same);
    }

    private void show(Optional<SplitPreview> now) {
        offer();
        if (now.isEmpty()) {
            // The last good picture stays beside the sentence that tells what is wrong.
            sentence.setText("");
            return;
        }
        SplitPreview p = now.get();
        sentence.setText(capital(p.design().sentence()) + ".");
        if (p.design() instanceof ColumnSplit by) {
            form.offerCells(p.cells(), by.test());
        }
        canvas.show(
                p.target().label(),
                List.of(
                        new DistributionCanvas.Group(Palette::train, p.trainBins()),
                        new DistributionCanvas.Group(Palette::test, p.testBins())));
        showFigures(p);
        String twins = p.twins().count() == 0
                ? ""
                : " " + p.twins().sentence() + "; a split by groups keeps rows of one kind on one side.";
        lines.setText("Test rows are on lines " + p.lines() + " of the file." + twins);
    }

    private void showFigures(SplitPreview p) {
        figures.clear();
        figures.add("", "", "train", "test");
        figures.add(
                "rows",
                "Rows of each part",
                Labels.count(p.train().rows()),
                Labels.count(p.test().rows()));
        if (p.unused() > 0) {
            figures.add("rows not used", "Left over by the numbers asked for", "", Labels.count(p.unused()));
        }
        add("mean", "Mean of the target", p, NumberSummary::mean);
        add("median", "Quantile 0.5 of the target", p, NumberSummary::median);
        add("sd", "Standard deviation √( Σ (x − mean)² / (n − 1) ) of the target", p, NumberSummary::sd);
        figures.add(
                "range",
                "Least and greatest value of the target",
                range(p.train(), p.target().unit()),
                range(p.test(), p.target().unit()));
    }

    private void add(String name, String hint, SplitPreview p, ToDoubleFunction<NumberSummary> figure) {
        String unit = p.target().unit();
        figures.add(
                name,
                hint,
                Labels.figure(figure.applyAsDouble(p.train()), unit),
                Labels.figure(figure.applyAsDouble(p.test()), unit));
    }

    private static String range(NumberSummary part, String unit) {
        return Labels.figure(part.min()) + " to " + Labels.figure(part.max(), unit);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
