package io.github.nafworkbench.view.network;

import io.github.nafworkbench.view.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;

/** What the halos of the neurons tell: their share of the noise error, or of the damage their curves do. */
final class ShareChoice extends HBox {
    /** What the halos tell. */
    enum Share {
        NONE(""),
        NOISE("noise error"),
        CURVES("damage by curves");

        private final String words;

        Share(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final ToggleButton noise = choice(
            "noise",
            "Halo: share of what the noise of all neurons adds to the mean squared error, with the newest weights");
    private final ToggleButton curves = choice(
            "curves",
            "Halo: by how much the mean squared error of the trained weights falls when this neuron alone gets its ideal"
                    + " curve, as a share of the sum of all such falls");
    private final Circle dot = new Circle(5);
    private boolean noiseOffered;
    private boolean curvesOffered;

    ShareChoice() {
        super(4);
        ToggleGroup group = new ToggleGroup();
        noise.setToggleGroup(group);
        curves.setToggleGroup(group);
        noise.setId("share-noise");
        curves.setId("share-curves");
        noise.setSelected(true);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(Labels.note("error share of each neuron"), noise, curves, dot);
        managedProperty().bind(visibleProperty());
    }

    private static ToggleButton choice(String text, String hint) {
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().addAll("flat", "small", "card-action");
        button.setTooltip(Labels.hint(hint));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    /** Runs an action whenever another share is chosen. */
    void onChange(Runnable action) {
        noise.setOnAction(event -> keep(noise, action));
        curves.setOnAction(event -> keep(curves, action));
    }

    /** One of them stays chosen. */
    private static void keep(ToggleButton chosen, Runnable action) {
        chosen.setSelected(true);
        action.run();
    }

    /** Offers what there is. */
    void offer(boolean hasNoise, boolean curvesDiffer, Paint colour) {
        noiseOffered = hasNoise;
        curvesOffered = curvesDiffer;
        setVisible(hasNoise || curvesDiffer);
        noise.setVisible(hasNoise);
        curves.setVisible(curvesDiffer);
        dot.setFill(colour);
        dot.setAccessibleText("colour of the halos");
    }

    /** The chosen one if it is offered, else the other. */
    Share shown() {
        boolean wantsCurves = curves.isSelected();
        if (curvesOffered && (wantsCurves || !noiseOffered)) {
            return Share.CURVES;
        }
        return noiseOffered ? Share.NOISE : Share.NONE;
    }
}
