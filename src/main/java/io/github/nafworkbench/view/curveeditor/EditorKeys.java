package io.github.nafworkbench.view.curveeditor;

import java.util.EnumMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the editor: letters while nothing is typed in, and copy, paste and select all with Ctrl. */
final class EditorKeys implements EventHandler<KeyEvent> {
    private final Map<KeyCode, Runnable> letters = new EnumMap<>(KeyCode.class);
    private final Map<KeyCode, Runnable> withCtrl = new EnumMap<>(KeyCode.class);

    EditorKeys(
            CurveEditor editor,
            ToolRow tools,
            ChangeBox change,
            ConstraintBox constraints,
            EndsBox ends,
            CompareBox compare) {
        for (Tool tool : Tool.values()) {
            letters.put(tool.key(), () -> tools.take(tool));
        }
        letters.put(KeyCode.H, change::mirrorLeftRight);
        letters.put(KeyCode.V, change::mirrorUpDown);
        letters.put(KeyCode.F, change::writeFormula);
        letters.put(KeyCode.T, () -> flip(constraints.monotone()));
        letters.put(KeyCode.O, () -> flip(constraints.odd()));
        letters.put(KeyCode.B, () -> flip(constraints.bounded()));
        letters.put(KeyCode.A, () -> constraints.apply().fire());
        letters.put(KeyCode.E, ends::choose);
        letters.put(KeyCode.K, () -> flip(compare.difference()));
        letters.put(KeyCode.I, editor::makeIdeal);
        withCtrl.put(KeyCode.C, editor::copy);
        withCtrl.put(KeyCode.V, editor::paste);
        withCtrl.put(KeyCode.A, editor::selectAll);
    }

    private static void flip(CheckBox box) {
        if (!box.isDisabled()) {
            box.setSelected(!box.isSelected());
        }
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        Runnable action = (event.isShortcutDown() ? withCtrl : letters).get(event.getCode());
        if (action != null) {
            event.consume();
            action.run();
        }
    }
}
