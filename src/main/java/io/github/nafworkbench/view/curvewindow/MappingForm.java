package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.library.CurveMapping;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.curve.measured.BranchChoice;
import io.github.nafworkbench.curve.measured.MeasuredCurve;
import io.github.nafworkbench.curve.measured.SiScale;
import io.github.nafworkbench.curve.measured.UnitMap;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.view.Entry;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Numbers;
import io.github.nafworkbench.view.Ticks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * How the curves of a set become activation curves: the unit map as four numbers in the file's units, branches, and what is
 * beyond the ends.
 */
public final class MappingForm extends VBox {
    private final Consumer<UnaryOperator<CurveMapping>> onChange;
    private final Entry xZero;
    private final Entry xOne;
    private final Entry yLow;
    private final Entry yHigh;
    private final Label xUnit = Labels.faint("");
    private final Label xUnit2 = Labels.faint("");
    private final Label yUnit = Labels.faint("");
    private final Label yUnit2 = Labels.faint("");
    private final Label lowName = Labels.faint("h = −1 at y =");
    private final Label highName = Labels.faint("h = 1 at y =");
    private final CheckBox perCurve = new CheckBox("A map for every curve");
    private final ComboBox<BranchChoice> branches = new ComboBox<>();
    private final ComboBox<Extrapolation> beyond = new ComboBox<>();
    private final StringProperty trouble = new SimpleStringProperty("");
    private Optional<CurveSet> shown = Optional.empty();
    private SiScale xScale = new SiScale(1, "");
    private SiScale yScale = new SiScale(1, "");
    private boolean showing;

    /**
     * An empty form.
     *
     * @param onChange receives each change of the mapping
     */
    public MappingForm(Consumer<UnaryOperator<CurveMapping>> onChange) {
        super(6);
        this.onChange = onChange;
        this.xZero = entry(
                "x at which z is 0",
                "map-x-zero",
                this::x,
                v -> m -> new UnitMap(v, m.xScale(), m.yZero(), m.yScale()));
        this.xOne = entry(
                "difference of x for one unit of z",
                "map-x-scale",
                this::x,
                v -> m -> new UnitMap(m.xZero(), v, m.yZero(), m.yScale()));
        this.yLow = entry(
                "y at the lower end of h", "map-y-low", this::y, v -> m -> ends(m, v, m.yZero() + high() * m.yScale()));
        this.yHigh = entry(
                "y at the upper end of h", "map-y-high", this::y, v -> m -> ends(m, m.yZero() + low() * m.yScale(), v));
        Label warning = Labels.note(UnitMap.PER_CURVE_WARNING + ".");
        warning.setWrapText(true);
        warning.getStyleClass().add("trouble");
        warning.visibleProperty().bind(perCurve.selectedProperty());
        warning.managedProperty().bind(warning.visibleProperty());
        fill();
        getChildren().setAll(grid(), perCurve, warning, Labels.trouble(trouble));
        setDisable(true);
    }

    private Entry entry(
            String name, String id, DoubleUnaryOperator inFile, DoubleFunction<UnaryOperator<UnitMap>> change) {
        Entry entry = new Entry(name, text -> take(name, text, inFile, change));
        entry.setId(id);
        entry.setPrefColumnCount(9);
        entry.trouble().addListener((source, old, now) -> trouble.set(now));
        return entry;
    }

    private void take(
            String name, String text, DoubleUnaryOperator inFile, DoubleFunction<UnaryOperator<UnitMap>> change)
            throws InputException {
        double value = inFile.applyAsDouble(Numbers.real(name, text, -1e30, 1e30));
        onChange.accept(with(name, text, change.apply(value)));
    }

    private UnaryOperator<CurveMapping> with(String name, String text, UnaryOperator<UnitMap> edit)
            throws InputException {
        try {
            UnitMap next = edit.apply(shown.orElseThrow().mapping().map());
            return mapping -> mapping.with(next);
        } catch (IllegalArgumentException e) {
            throw new InputException(name, "'" + text + "' leaves no range for the map", "Type another number");
        }
    }

    private double x(double shownValue) {
        return shownValue * xScale.factor();
    }

    private double y(double shownValue) {
        return shownValue * yScale.factor();
    }

    private double low() {
        return shown.map(s -> s.mapping().swing().low()).orElse(-1.0);
    }

    private double high() {
        return shown.map(s -> s.mapping().swing().high()).orElse(1.0);
    }

    private UnitMap ends(UnitMap m, double least, double most) {
        double scale = (most - least) / (high() - low());
        return new UnitMap(m.xZero(), m.xScale(), least - low() * scale, scale);
    }

    private void fill() {
        perCurve.setId("map-per-curve");
        perCurve.setOnAction(event -> onChange.accept(m -> m.withPerCurve(perCurve.isSelected())));
        branches.setId("map-branches");
        branches.getItems().setAll(BranchChoice.values());
        branches.setConverter(words(MappingForm::words));
        branches.setAccessibleText("Branches");
        branches.setOnAction(event -> change(m -> m.with(branches.getValue())));
        beyond.setId("map-beyond");
        beyond.getItems().setAll(Extrapolation.values());
        beyond.setConverter(words(e -> e.name().toLowerCase(Locale.ROOT)));
        beyond.setAccessibleText("Beyond the ends");
        beyond.setOnAction(event -> change(m -> m.with(beyond.getValue())));
    }

    private void change(UnaryOperator<CurveMapping> change) {
        if (!showing) {
            onChange.accept(change);
        }
    }

    private static String words(BranchChoice choice) {
        return switch (choice) {
            case FORWARD -> "forward";
            case BACKWARD -> "backward";
            case MEAN -> "mean of both";
        };
    }

    private static <T> StringConverter<T> words(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the list is not editable");
            }
        };
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(6);
        grid.setVgap(5);
        grid.addRow(0, Labels.faint("z = 0 at x ="), xZero, xUnit);
        grid.addRow(1, Labels.faint("z = 1 is x further by"), xOne, xUnit2);
        grid.addRow(2, lowName, yLow, yUnit);
        grid.addRow(3, highName, yHigh, yUnit2);
        grid.addRow(4, Labels.faint("branches"), branches);
        grid.addRow(5, Labels.faint("beyond the ends"), beyond);
        var again = Labels.link("Map of the median device", "map-median", this::median);
        again.setTooltip(
                Labels.hint(
                        "Of every device's own map the median of each of the four numbers: the middle of its"
                                + " output at z = 0, slope of the ideal there, its least and greatest output at the ends of h."));
        grid.add(again, 1, 6, 2, 1);
        GridPane.setColumnSpan(branches, 2);
        GridPane.setColumnSpan(beyond, 2);
        return grid;
    }

    private void median() {
        shown.ifPresent(set -> {
            List<MeasuredCurve> measured = set.measured();
            onChange.accept(m -> m.withPerCurve(false).ofMedianDevice(measured));
        });
    }

    /** Shows the mapping of a set. */
    public void show(Optional<CurveSet> set) {
        showing = true;
        shown = set;
        setDisable(set.isEmpty());
        set.ifPresent(s -> {
            CurveMapping m = s.mapping();
            String x = s.measured().get(0).x().unit();
            String y = s.measured().get(0).y().unit();
            double least = m.map().yZero() + low() * m.map().yScale();
            double most = m.map().yZero() + high() * m.map().yScale();
            xScale = SiScale.of(
                    Math.max(Math.abs(m.map().xZero()), Math.abs(m.map().xScale())), x);
            yScale = SiScale.of(Math.max(Math.abs(least), Math.abs(most)), y);
            xZero.show(figure(m.map().xZero() / xScale.factor()));
            xOne.show(figure(m.map().xScale() / xScale.factor()));
            yLow.show(figure(least / yScale.factor()));
            yHigh.show(figure(most / yScale.factor()));
            Stream.of(xUnit, xUnit2).forEach(l -> l.setText(xScale.unit()));
            Stream.of(yUnit, yUnit2).forEach(l -> l.setText(yScale.unit()));
            lowName.setText("h = " + Ticks.text(low()) + " at y =");
            highName.setText("h = " + Ticks.text(high()) + " at y =");
            perCurve.setSelected(m.perCurve());
            branches.setValue(m.branches());
            beyond.setValue(m.extrapolation());
        });
        showing = false;
    }

    /** Six figures, which is more than any instrument's. */
    private static String figure(double value) {
        return Numbers.shortest(Double.parseDouble(String.format(Locale.ROOT, "%.6g", value)))
                .replace('-', '−');
    }
}
