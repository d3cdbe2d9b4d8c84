package io.github.nafworkbench.view;

import javafx.scene.paint.Color;

/**
 * The colours of one theme. Coloured ones mean the same everywhere (Okabe and Ito's set, safe for colour-blind
 * people); nothing else is coloured.
 *
 * @param train errors on training rows
 * @param test errors on test rows; also the selection
 * @param noisy with noise, or realised curves
 * @param retrained after retraining
 * @param ideal ideal curves, and theory (dashed)
 * @param ghost earlier runs and control
 * @param text ordinary text
 * @param faint units and notes
 * @param line borders and grids
 * @param surface the panes
 * @param ground behind the panes
 */
public record Palette(
        Color train,
        Color test,
        Color noisy,
        Color retrained,
        Color ideal,
        Color ghost,
        Color text,
        Color faint,
        Color line,
        Color surface,
        Color ground) {
    public static final Palette LIGHT = new Palette(
            Color.web("#56B4E9"),
            Color.web("#0072B2"),
            Color.web("#D55E00"),
            Color.web("#009E73"),
            Color.web("#1F2430"),
            Color.web("#9AA1AC"),
            Color.web("#1F2430"),
            Color.web("#5F6774"),
            Color.web("#E3E6EA"),
            Color.web("#FFFFFF"),
            Color.web("#F4F5F7"));

    public static final Palette DARK = new Palette(
            Color.web("#8FD0F5"),
            Color.web("#3A8FD0"),
            Color.web("#F07A28"),
            Color.web("#1DBF91"),
            Color.web("#EDEFF3"),
            Color.web("#7C8594"),
            Color.web("#E6E9EE"),
            Color.web("#A3ABB8"),
            Color.web("#343A46"),
            Color.web("#1E222A"),
            Color.web("#15181E"));
}
