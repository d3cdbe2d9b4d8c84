package io.github.nafworkbench.view.curveeditor;

import io.github.nafworkbench.view.curve.CurveCanvas;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the curve: whose it is, the tools with the brush's radius, undo, clipboard and zoom. */
final class ToolRow extends HBox {
    private static final double ZOOM = 0.8;

    private final Label title = new Label();
    private final ToggleGroup tools = new ToggleGroup();

    ToolRow(
            Workbench workbench,
            CurveCanvas canvas,
            DoubleProperty radius,
            Consumer<Tool> use,
            Runnable copy,
            Runnable paste) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("tool-row");
        title.getStyleClass().add("sheet-title");
        title.setId("editor-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button undo = button("editor-undo", "Undo", "Undo (Ctrl+Z)", Feather.CORNER_UP_LEFT, workbench::undo);
        undo.disableProperty().bind(workbench.canUndo().not());
        Button redo = button("editor-redo", "Redo", "Redo (Ctrl+Y)", Feather.CORNER_UP_RIGHT, workbench::redo);
        redo.disableProperty().bind(workbench.canRedo().not());
        getChildren().addAll(title, gap);
        addTools(use);
        getChildren()
                .addAll(
                        radius(radius),
                        new Separator(Orientation.VERTICAL),
                        undo,
                        redo,
                        button(
                                "copy-curve",
                                "Copy the curve",
                                "Copy the curve as two columns (Ctrl+C)",
                                Feather.COPY,
                                copy),
                        button(
                                "paste-curve",
                                "Paste a curve",
                                "Paste a curve of two columns (Ctrl+V)",
                                Feather.CLIPBOARD,
                                paste),
                        new Separator(Orientation.VERTICAL),
                        button(
                                "zoom-in",
                                "Zoom in",
                                "Zoom in (+, or the wheel)",
                                Feather.ZOOM_IN,
                                () -> canvas.zoom(ZOOM)),
                        button(
                                "zoom-out",
                                "Zoom out",
                                "Zoom out (−, or the wheel)",
                                Feather.ZOOM_OUT,
                                () -> canvas.zoom(1 / ZOOM)),
                        button("show-all", "Show all", "Show all of the curve (0)", Feather.MAXIMIZE, canvas::showAll));
    }

    private void addTools(Consumer<Tool> use) {
        for (Tool tool : Tool.values()) {
            ToggleButton button = Controls.named(
                    new ToggleButton(tool.title(), new FontIcon(tool.icon())),
                    "tool-" + tool.name().toLowerCase(Locale.ROOT),
                    tool.title(),
                    tool.help());
            button.getStyleClass().add("tool");
            button.setToggleGroup(tools);
            button.setUserData(tool);
            getChildren().add(button);
        }
        take(Tool.DRAW);
        tools.selectedToggleProperty().addListener((source, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            } else if (now.getUserData() instanceof Tool tool) {
                use.accept(tool);
            }
        });
    }

    private static Slider radius(DoubleProperty radius) {
        Slider slider = new Slider(BrushTool.LEAST_RADIUS, 6, radius.get());
        slider.setBlockIncrement(0.25);
        slider.setPrefWidth(80);
        slider.valueProperty().bindBidirectional(radius);
        return Controls.named(
                slider,
                "brush-radius",
                "Radius of the brush",
                "Radius of push, pull and smooth in z ([ and ], or the wheel)");
    }

    /** Takes a tool as by its button. */
    void take(Tool tool) {
        tools.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == tool)
                .forEach(toggle -> toggle.setSelected(true));
    }

    void show(String whose) {
        title.setText(whose);
    }

    String title() {
        return title.getText();
    }

    private static Button button(String id, String name, String help, Feather icon, Runnable action) {
        Button button = Controls.icon(Controls.named(new Button(), id, name, help), icon);
        button.setOnAction(event -> action.run());
        return button;
    }
}
