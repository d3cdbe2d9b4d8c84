package io.github.nafworkbench.view.curveimport;

import io.github.nafworkbench.curve.measured.CurveDialect;
import io.github.nafworkbench.curve.measured.CurveFileReading;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.view.Entry;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.workbench.CurveImport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** How the file was understood, each point of it with a list of other ways. */
final class CurveFindings extends GridPane {
    private final CurveImport shown;
    private final Label layout = new Label();
    private final ComboBox<Option> separator = box("Separator", "curve-separator");
    private final ComboBox<Option> decimal = box("Decimal mark", "curve-decimal");
    private final ComboBox<Option> header = box("Line of the names", "curve-header");
    private final ComboBox<Option> x = box("Swept column x", "curve-x");
    private final ComboBox<Option> y = box("Columns that are curves", "curve-y");
    private final ComboBox<Option> family = box("Column that tells curves apart", "curve-family");
    private final Entry template;
    private boolean showing;

    /** One way to read the file. */
    private record Option(String label, UnaryOperator<CurveRules> change) {
        @Override
        public String toString() {
            return label;
        }
    }

    CurveFindings(CurveImport shown) {
        this.shown = shown;
        this.template = new Entry("Template of file names", text -> shown.choose(c -> c.withTemplate(text)));
        template.setId("curve-template");
        template.setPromptText("as detected, or {device}_{T}K_*");
        template.setTooltip(Labels.hint("What the names of the folder's files mean: parts in braces become conditions"
                + " of the curves, * is anything, as in {device}_{T}K_*."));
        getStyleClass().add("findings");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, values);
        layout.setWrapText(true);
        int row = 0;
        add("Layout", layout, row++);
        add("Separator", separator, row++);
        add("Decimal mark", decimal, row++);
        add("Names", header, row++);
        add("Swept, x", x, row++);
        add("Curves, y", y, row++);
        add("Told apart by", family, row++);
        if (shown.folder()) {
            add("File names", template, row);
        }
        shown.outcome().addListener((source, old, now) -> now.ifPresent(this::show));
        shown.outcome().get().ifPresent(this::show);
    }

    private void add(String name, Node control, int row) {
        Label label = Labels.faint(name);
        label.setLabelFor(control);
        addRow(row, label, control);
    }

    private ComboBox<Option> box(String name, String id) {
        ComboBox<Option> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> {
            if (!showing && box.getValue() != null) {
                shown.choose(c -> c.with(box.getValue().change().apply(c.rules())));
            }
        });
        return box;
    }

    private void show(CurveImport.Outcome outcome) {
        showing = true;
        CurveFileReading reading = outcome.readings().get(0);
        CurveRules rules = outcome.choices().rules();
        layout.setText(reading.layout());
        fill(separator, separators(reading), rules.separator().map(CurveFindings::separatorName));
        fill(decimal, decimals(reading), rules.decimal().map(CurveFindings::decimalName));
        fill(header, headers(outcome), rules.headerLine().map(line -> "line " + line));
        fill(x, columns(reading, detectedX(reading), name -> r -> r.withX(name)), rules.x());
        fill(y, curves(reading), rules.y().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", rules.y())));
        fill(family, columns(reading, "as detected", name -> r -> r.withFamily(name)), rules.family());
        template.show(outcome.choices().template());
        boolean text = reading.dialect().isPresent();
        separator.setDisable(!text);
        decimal.setDisable(!text);
        header.setDisable(!text);
        showing = false;
    }

    /** The first option is to detect it. */
    private static void fill(ComboBox<Option> box, List<Option> options, Optional<String> chosen) {
        box.getItems().setAll(options);
        box.setValue(options.stream()
                .filter(o -> chosen.filter(o.label()::equals).isPresent())
                .findFirst()
                .orElse(options.get(0)));
    }

    private static List<Option> separators(CurveFileReading reading) {
        List<Option> options = new ArrayList<>();
        String detected = reading.dialect().map(CurveDialect::separatorName).orElse("none");
        options.add(new Option(detected + " (detected)", r -> r.withSeparator(Optional.empty())));
        for (char sign : new char[] {',', ';', '\t', '|', CurveDialect.BLANKS}) {
            options.add(new Option(separatorName(sign), r -> r.withSeparator(Optional.of(sign))));
        }
        return options;
    }

    private static String separatorName(char sign) {
        return new CurveDialect(sign, sign == '.' ? ',' : '.').separatorName();
    }

    private static List<Option> decimals(CurveFileReading reading) {
        String detected = reading.dialect().map(CurveDialect::decimalName).orElse("none");
        return List.of(
                new Option(detected + " (detected)", r -> r.withDecimal(Optional.empty())),
                new Option(decimalName('.'), r -> r.withDecimal(Optional.of('.'))),
                new Option(decimalName(','), r -> r.withDecimal(Optional.of(','))));
    }

    private static String decimalName(char mark) {
        return mark == '.' ? "point, as in 1.5" : "comma, as in 1,5";
    }

    private static List<Option> headers(CurveImport.Outcome outcome) {
        int line = outcome.readings().get(0).headerLine();
        List<Option> options = new ArrayList<>();
        options.add(new Option(
                (line == 0 ? "none" : "line " + line) + " (detected)", r -> r.withHeaderLine(Optional.empty())));
        outcome.lines().stream()
                .filter(l -> !l.use().equals("points") && !l.text().isBlank())
                .limit(60)
                .forEach(l ->
                        options.add(new Option("line " + l.number(), r -> r.withHeaderLine(Optional.of(l.number())))));
        return options;
    }

    private interface Naming {
        UnaryOperator<CurveRules> with(Optional<String> column);
    }

    private static String detectedX(CurveFileReading reading) {
        return reading.curves().get(0).x().label() + " (detected)";
    }

    private static List<Option> columns(CurveFileReading reading, String detected, Naming naming) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(detected, naming.with(Optional.empty())));
        reading.columns().stream()
                .filter(name -> !name.isBlank())
                .distinct()
                .forEach(name -> options.add(new Option(name, naming.with(Optional.of(name)))));
        return options;
    }

    private static List<Option> curves(CurveFileReading reading) {
        List<Option> options = new ArrayList<>();
        long kinds =
                reading.curves().stream().map(c -> c.y().label()).distinct().count();
        String first = reading.curves().get(0).y().label();
        options.add(new Option((kinds == 1 ? first : kinds + " columns") + " (detected)", r -> r.withY(List.of())));
        reading.columns().stream()
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .distinct()
                .forEach(name -> options.add(new Option(name, r -> r.withY(List.of(name)))));
        return options;
    }
}
