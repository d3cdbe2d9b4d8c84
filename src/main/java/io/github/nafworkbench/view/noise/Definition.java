package io.github.nafworkbench.view.noise;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/**
 * What one slider means.
 *
 * @param place where it acts
 * @param statistics how it is distributed
 * @param reference what the scale refers to
 * @param lifetime how long one draw lasts
 * @param formula the formula
 */
record Definition(String place, String statistics, String reference, String lifetime, String formula) {
    static final Definition ADDITIVE = new Definition(
            "output of every hidden neuron",
            "Gaussian, zero mean; its size does not depend on the output",
            "% FS: per cent of the full scale of the ideal curve (tanh 2, logistic 1), so that 1 % FS of tanh is"
                    + " σ = 0.02 in network units, which the command line takes; in network units for curves"
                    + " without an upper limit. dB and bit refer to a sine that fills the full scale:"
                    + " SNR = 20 log₁₀( FS/2 / (√2 σ) ), bit = (SNR − 1.76) / 6.02.",
            "a new draw for every neuron and every sample",
            "h′ = h + σ ξ");
    static final Definition RELATIVE = new Definition(
            "output of every hidden neuron",
            "Gaussian, zero mean; its size is in proportion to the output",
            "%: per cent of the neuron's own output; 1 % is σ = 0.01, kind multiplicative on the command line. dB and bit refer to that output:"
                    + " SNR = −20 log₁₀ σ, bit = (SNR − 1.76) / 6.02.",
            "a new draw for every neuron and every sample",
            "h′ = h (1 + σ ξ)");
    static final Definition COMMON = new Definition(
            "both kinds of noise above",
            "ρ is the share of their variance that all neurons of a layer have in common, as from a supply",
            "0: every neuron has its own noise; 1: all neurons of a layer have the same",
            "a new draw for every layer and every sample",
            "ξ = √ρ ξ_layer + √(1 − ρ) ξ_neuron");
    static final Definition DISPERSION = new Definition(
            "curve of every hidden neuron that is left ideal",
            "a smooth random shape of its own for every neuron, scaled to the r.m.s. that is set",
            "% FS: per cent of the full scale of the ideal curve; in network units for curves without an upper limit",
            "fixed for one chip: the same at every sample and epoch, until a new chip is drawn",
            "f_j(z) = f(z) + δ_j(z)");

    Node card() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("definition");
        row(grid, "Place", place);
        row(grid, "Statistics", statistics);
        row(grid, "Scale", reference);
        row(grid, "Lifetime", lifetime);
        row(grid, "Formula", formula);
        // A group keeps the size its content prefers; a tooltip would ask the grid for its height at no width.
        return new Group(grid);
    }

    private static void row(GridPane grid, String name, String text) {
        Label title = new Label(name);
        title.getStyleClass().add("definition-name");
        title.setMinWidth(64);
        GridPane.setValignment(title, VPos.TOP);
        Label body = new Label(text);
        body.setWrapText(true);
        body.setPrefWidth(270);
        grid.addRow(grid.getRowCount(), title, body);
    }
}
