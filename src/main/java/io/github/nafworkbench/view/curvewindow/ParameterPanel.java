package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.curve.population.CurveFit;
import io.github.nafworkbench.curve.population.CurveParameter;
import io.github.nafworkbench.curve.population.FittedPopulation;
import io.github.nafworkbench.curve.population.GeneratorCheck;
import io.github.nafworkbench.curve.population.ParameterStatistics;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.statistics.Bins;
import io.github.nafworkbench.view.BusyBar;
import io.github.nafworkbench.view.Entry;
import io.github.nafworkbench.view.FigureGrid;
import io.github.nafworkbench.view.Figures;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.Numbers;
import io.github.nafworkbench.view.plot.BinStrip;
import io.github.nafworkbench.workbench.PopulationStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How the parameters of a population are distributed, and more curves made like it, with what became of them. */
final class ParameterPanel extends ScrollPane {
    private static final double WIDTH = 350;
    private static final int INTERVALS = 24;
    private static final int MOST = 10_000;

    private final PopulationStudy study;
    private final Look look;
    private final FigureGrid statistics = new FigureGrid();
    private final VBox histograms = new VBox(6);
    private final FigureGrid check = new FigureGrid();
    private final Label verdict = Labels.note("");
    private final Button make = new Button("Make curves like these");
    private int count = 200;
    private long seed = 1;

    ParameterPanel(PopulationStudy study, Look look) {
        this.study = study;
        this.look = look;
        verdict.setWrapText(true);
        Label fitted = Labels.note("f(z) = o + A φ(g (z − θ)), least squares; shape: r.m.s. of what is left");
        fitted.setWrapText(true);
        VBox all = new VBox(
                10,
                title("Parameters over the set"),
                fitted,
                statistics,
                histograms,
                title("More devices like these"),
                generator(),
                check,
                verdict);
        setContent(all);
        setFitToWidth(true);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        getStyleClass().add("bare");
        study.population().answer().addListener((source, old, now) -> show());
        study.generation().answer().addListener((source, old, now) -> showCheck());
        look.dark().addListener((source, old, now) -> show());
        show();
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("card-title");
        return title;
    }

    private VBox generator() {
        Entry number =
                new Entry("Number of curves", text -> count = (int) Numbers.whole("Number of curves", text, 1, MOST));
        number.setId("generate-count");
        number.setPrefColumnCount(5);
        number.show(Integer.toString(count));
        number.trouble().addListener((source, old, now) -> verdict.setText(now));
        Entry chip = new Entry("Seed", this::takeSeed);
        chip.setId("generate-seed");
        chip.setPrefColumnCount(5);
        chip.show(Long.toString(seed));
        chip.trouble().addListener((source, old, now) -> verdict.setText(now));
        number.focusedProperty().addListener((source, old, now) -> number.show(Integer.toString(count)));
        chip.focusedProperty().addListener((source, old, now) -> chip.show(Long.toString(seed)));
        make.setId("generate");
        make.setMaxWidth(Double.MAX_VALUE);
        make.setTooltip(
                Labels.hint("Learns mean and covariance of the parameters and the principal components of the shapes,"
                        + " and draws new devices from them; they come into the library as a set"));
        make.setOnAction(event -> study.generate(count, seed));
        HBox row = new HBox(8, number, Labels.faint("curves, seed"), chip);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(
                6,
                row,
                make,
                new BusyBar("Generating", study.generation()),
                Labels.trouble(study.generation().trouble()));
    }

    private void takeSeed(String text) throws InputException {
        seed = Numbers.whole("Seed", text, 0, Long.MAX_VALUE);
    }

    private void show() {
        statistics.clear();
        histograms.getChildren().clear();
        Optional<FittedPopulation> fitted = study.population().answer().get().map(PopulationStudy.Studied::fitted);
        make.setDisable(fitted.filter(f -> f.found().size() > 2).isEmpty());
        if (fitted.isEmpty()) {
            return;
        }
        List<CurveFit> found = fitted.get().found();
        statistics.add("", "", "mean ± s.e.", "sd");
        for (ParameterStatistics s : fitted.get().statistics()) {
            statistics.add(
                    s.parameter().label(),
                    "Over the " + found.size() + " curves whose parameters can be told",
                    mean(s),
                    Labels.figure(s.deviation()));
        }
        statistics.add(
                "shape",
                "R.m.s. over all curves and net inputs, network units",
                Labels.figure(fitted.get().shapeRms()),
                "");
        if (found.size() > 1) {
            for (CurveParameter parameter : CurveParameter.values()) {
                histogram(parameter.label(), found, f -> parameter.of(f.parameters()));
            }
            histogram("shape", found, CurveFit::rms);
        }
    }

    /** The mean to two figures of its standard error. */
    private static String mean(ParameterStatistics s) {
        int decimals = Math.max(0, Figures.decimals(s.standardError()) - 1);
        return String.format(Locale.ROOT, "%." + decimals + "f ± %." + decimals + "f", s.mean(), s.standardError())
                .replace('-', '−');
    }

    private void histogram(String name, List<CurveFit> fits, ToDoubleFunction<CurveFit> value) {
        double[] values = fits.stream().mapToDouble(value).toArray();
        Bins bins = Bins.of(values, INTERVALS);
        BinStrip strip = new BinStrip(look, 180, 34);
        strip.show(Optional.of(bins));
        Label label = Labels.faint(name);
        label.setMinWidth(64);
        VBox ends = new VBox(0, strip, ends(bins));
        HBox row = new HBox(8, label, ends);
        row.setAlignment(Pos.CENTER_LEFT);
        histograms.getChildren().add(row);
    }

    private static HBox ends(Bins bins) {
        return new HBox(Labels.note(Labels.figure(bins.low())), Labels.gap(), Labels.note(Labels.figure(bins.high())));
    }

    private void showCheck() {
        check.clear();
        verdict.setText("");
        study.generation().answer().get().map(PopulationStudy.Generated::check).ifPresent(c -> {
            check.add("", "", "measured", "generated", "");
            for (GeneratorCheck.Parameter p : c.parameters()) {
                check.add(
                        p.measured().parameter().label() + ", mean",
                        "Holds within 2 standard errors of the measured mean",
                        Labels.figure(p.measured().mean()),
                        Labels.figure(p.generated().mean()),
                        p.meanHolds() ? "holds" : "differs");
                check.add(
                        p.measured().parameter().label() + ", sd",
                        "Holds within 15 %",
                        Labels.figure(p.measured().deviation()),
                        Labels.figure(p.generated().deviation()),
                        p.deviationHolds() ? "holds" : "differs");
            }
            check.add(
                    "shape",
                    "Holds within 15 %",
                    Labels.figure(c.measuredShape()),
                    Labels.figure(c.generatedShape()),
                    c.shapeHolds() ? "holds" : "differs");
            List<String> words = new ArrayList<>();
            words.add(
                    c.holds()
                            ? "The generated curves are distributed as the measured ones."
                            : "Some statistics differ by more than their limits; with few curves drawn that is chance.");
            if (c.withoutParameters() > 0) {
                words.add(Labels.count(c.withoutParameters(), "generated curve") + " could not be fitted.");
            }
            verdict.setText(String.join(" ", words));
        });
    }
}
