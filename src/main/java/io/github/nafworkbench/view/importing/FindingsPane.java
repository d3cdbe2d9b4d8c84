package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.reading.Finding;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.view.Entry;
import io.github.nafworkbench.workbench.TableImport;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How the file is written, finding by finding with its reason. */
final class FindingsPane extends GridPane {
    private final TableImport shown;
    private final Map<Finding.Subject, FindingRow> rows = new EnumMap<>(Finding.Subject.class);
    private final Entry marks;
    private final Label marksReason = note();
    private List<Finding.Subject> laidOut = List.of();

    FindingsPane(TableImport shown) {
        this.shown = shown;
        this.marks = new Entry("Missing marks", this::takeMarks);
        marks.setId("import-marks");
        marks.setPromptText("the usual ones, such as NA");
        Tooltip hint = new Tooltip("Texts that stand for a missing value, with blanks between them, such as -9999 or"
                + " n/a. Empty: the usual ones.");
        hint.setWrapText(true);
        hint.setMaxWidth(360);
        marks.setTooltip(hint);
        marks.setOnAction(Event::consume);
        getStyleClass().add("findings");
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().setAll(names, values);
        shown.outcome().addListener((source, old, now) -> now.ifPresent(o -> show(o.reading())));
        shown.outcome().get().ifPresent(o -> show(o.reading()));
    }

    private static Label note() {
        Label label = new Label();
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void takeMarks(String text) {
        Set<String> named = Arrays.stream(text.split("\\s+"))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        shown.choose(c -> named.isEmpty() ? c.detecting(Finding.Subject.MISSING) : c.withMissingMarks(named));
        marks.show(text);
    }

    private void show(Reading reading) {
        List<Finding> listed =
                reading.findings().stream().filter(FindingOptions::listed).toList();
        layOut(listed.stream().map(Finding::subject).toList());
        listed.forEach(finding -> row(finding.subject()).show(finding, reading));
        marks.show(reading.choices()
                .missingMarks()
                .map(m -> m.stream().sorted().collect(Collectors.joining(" ")))
                .orElse(""));
        marksReason.setText(
                reading.finding(Finding.Subject.MISSING).map(Finding::reason).orElse(""));
    }

    private FindingRow row(Finding.Subject subject) {
        return rows.computeIfAbsent(subject, s -> new FindingRow(s, shown));
    }

    private void layOut(List<Finding.Subject> subjects) {
        if (subjects.equals(laidOut)) {
            return;
        }
        laidOut = subjects;
        getChildren().clear();
        int line = 0;
        for (Finding.Subject subject : subjects) {
            FindingRow row = row(subject);
            line = add(line, row.name, row.box, row.reason);
        }
        add(line, name("Missing marks", marks), marks, marksReason);
    }

    private static Label name(String text, Node of) {
        Label label = new Label(text);
        label.getStyleClass().add("faint");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(of);
        return label;
    }

    private int add(int line, Node name, Node control, Label reason) {
        addRow(line, name, control);
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        add(reason, 1, line + 1);
        return line + 2;
    }
}
