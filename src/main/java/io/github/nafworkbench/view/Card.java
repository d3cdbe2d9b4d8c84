package io.github.nafworkbench.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A pane of the window: a rounded surface with its title at the left and a note or actions at the right. */
public class Card extends VBox {
    private final HBox header = new HBox(8);

    /** A card with a title and nodes at the right end of its header. */
    public Card(String title, Node... right) {
        Label label = new Label(title);
        label.getStyleClass().add("card-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().addAll(label, gap);
        header.getChildren().addAll(right);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("card-header");
        getStyleClass().add("card");
        getChildren().add(header);
    }

    /** The title label, for panes whose title changes. */
    protected final Label title() {
        return (Label) header.getChildren().get(0);
    }
}
