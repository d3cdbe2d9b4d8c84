package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.curve.library.CurveLibrary;
import io.github.nafworkbench.curve.library.CurveSet;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.workbench.Workbench;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Chooses a set of the library and follows its changes; the newest set is chosen when it comes. */
final class SetChoice extends ComboBox<CurveSet> {
    private final ReadOnlyObjectWrapper<Optional<CurveSet>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean showing;

    SetChoice(Workbench workbench, String id) {
        setId(id);
        setAccessibleText("Set of curves");
        setPromptText("no curves yet");
        setPrefWidth(280);
        setConverter(new SetText());
        valueProperty().addListener((source, old, now) -> {
            if (!showing) {
                chosen.set(Optional.ofNullable(now));
            }
        });
        workbench.project().addListener((source, old, now) -> {
            if (!old.library().equals(now.library())) {
                show(old.library(), now.library());
            }
        });
        show(CurveLibrary.EMPTY, workbench.project().get().library());
    }

    /** The set that is chosen, as it is now. */
    ReadOnlyObjectProperty<Optional<CurveSet>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    private void show(CurveLibrary before, CurveLibrary now) {
        showing = true;
        Optional<CurveSet> added = now.sets().stream()
                .filter(set -> before.set(set.name()).isEmpty())
                .reduce((a, b) -> b);
        Optional<CurveSet> next = added.or(
                        () -> chosen.get().map(CurveSet::name).flatMap(now::set))
                .or(() -> now.sets().stream().reduce((a, b) -> b));
        getItems().setAll(now.sets());
        setValue(next.orElse(null));
        showing = false;
        chosen.set(next);
    }

    /** Sets in words. */
    private static final class SetText extends StringConverter<CurveSet> {
        @Override
        public String toString(CurveSet set) {
            return set == null
                    ? ""
                    : set.name() + ", " + Labels.count(set.curves().size(), "curve");
        }

        @Override
        public CurveSet fromString(String text) {
            throw new UnsupportedOperationException("the list is not editable");
        }
    }
}
