package io.github.nafworkbench.view.curveeditor;

import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** The tools of the editor, in the order of their buttons. */
enum Tool {
    DRAW("Draw", KeyCode.D, Feather.EDIT_2, "Draw freehand; up and down push the curve at the caret"),
    POINTS(
            "Points",
            KeyCode.P,
            Feather.GIT_COMMIT,
            "Drag control points; double-click or Insert adds one, Delete removes it; , and . walk, arrows move"),
    PUSH("Push", KeyCode.U, Feather.ARROW_UP, "Push the curve along within the radius"),
    PULL("Pull", KeyCode.L, Feather.TARGET, "Pull the curve to the pointer within the radius"),
    SMOOTH("Smooth", KeyCode.S, Feather.ACTIVITY, "Smooth the curve within the radius"),
    SHIFT("Shift", KeyCode.M, Feather.MOVE, "Shift the whole curve by dragging or arrows"),
    SCALE("Scale", KeyCode.C, Feather.MAXIMIZE_2, "Stretch the curve about z = 0 and h = 0 by dragging or arrows");

    private final String title;
    private final KeyCode key;
    private final Feather icon;
    private final String help;

    Tool(String title, KeyCode key, Feather icon, String help) {
        this.title = title;
        this.key = key;
        this.icon = icon;
        this.help = help;
    }

    String title() {
        return title;
    }

    KeyCode key() {
        return key;
    }

    Feather icon() {
        return icon;
    }

    /** What it does, with its key. */
    String help() {
        return help + " (" + key.getName() + ")";
    }
}
