package io.github.nafworkbench.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The theme of one window; canvases and charts redraw when it changes. */
public final class Look {
    private final BooleanProperty dark = new SimpleBooleanProperty();

    public BooleanProperty dark() {
        return dark;
    }

    /** The colours now. */
    public Palette palette() {
        return dark.get() ? Palette.DARK : Palette.LIGHT;
    }

    /** The colours, observable. */
    public ObservableValue<Palette> palettes() {
        return dark.map(d -> d ? Palette.DARK : Palette.LIGHT);
    }
}
