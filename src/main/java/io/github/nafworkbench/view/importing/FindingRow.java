package io.github.nafworkbench.view.importing;

import io.github.nafworkbench.data.reading.Finding;
import io.github.nafworkbench.data.reading.Reading;
import io.github.nafworkbench.view.importing.FindingOptions.Option;
import io.github.nafworkbench.workbench.TableImport;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One finding: what it is about, what was found or chosen, and why. */
final class FindingRow {
    final Label name = new Label();
    final ComboBox<Option> box = new ComboBox<>();
    final Label reason = new Label();
    private boolean filling;

    FindingRow(Finding.Subject subject, TableImport shown) {
        name.setText(capital(subject.label()));
        name.getStyleClass().add("faint");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(box);
        box.setId("import-" + subject.name().toLowerCase(Locale.ROOT));
        box.setAccessibleText(name.getText());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> {
            if (!filling && box.getValue() != null) {
                shown.choose(box.getValue().change());
            }
        });
        reason.getStyleClass().add("note");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.setId("why-" + subject.name().toLowerCase(Locale.ROOT));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Shows the finding as it is now. */
    void show(Finding finding, Reading reading) {
        List<Option> options = FindingOptions.of(finding, reading);
        String value = FindingOptions.shown(finding);
        filling = true;
        box.getItems().setAll(options);
        box.setValue(options.stream()
                .skip(finding.set() ? 1 : 0)
                .filter(o -> !finding.set() || o.label().equals(value))
                .findFirst()
                .orElseGet(() -> new Option(value, c -> c)));
        filling = false;
        box.setDisable(options.size() < 2);
        reason.setText(finding.reason());
    }
}
