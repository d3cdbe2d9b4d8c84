package io.github.nafworkbench.view.curveeditor;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the editor's controls are made: every one has a name for screen readers and a tooltip that tells its key. */
final class Controls {
    private static final double TIP_WIDTH = 320;

    private Controls() {}

    /** Gives a control an id, a name and a tooltip. */
    static <C extends Control> C named(C control, String id, String name, String help) {
        control.setId(id);
        control.setAccessibleText(name);
        control.setAccessibleHelp(help);
        Tooltip tip = new Tooltip(help);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        control.setTooltip(tip);
        control.setMinWidth(Region.USE_PREF_SIZE);
        return control;
    }

    /** A flat button with an icon. */
    static <B extends ButtonBase> B icon(B button, Feather icon) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("flat", "icon-button");
        return button;
    }

    static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("card-title");
        return label;
    }

    static Label note(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("note");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A sentence of trouble; takes no room without any. */
    static Label trouble(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("trouble");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
