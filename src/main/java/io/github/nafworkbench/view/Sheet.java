package io.github.nafworkbench.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A page laid over the whole window, with a title and a close button; closed it takes no room. */
public final class Sheet extends StackPane {
    private final Label title = new Label();
    private final Button close = new Button("", new FontIcon(Feather.X));
    private final BorderPane page = new BorderPane();
    private Runnable whenClosed = () -> {};
    private boolean closedBeside = true;

    Sheet() {
        title.getStyleClass().add("sheet-title");
        close.setAccessibleText("Close this page");
        close.getStyleClass().addAll("flat", "icon-button");
        close.setOnAction(event -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(8, title, gap, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("sheet-header");
        page.setTop(header);
        page.getStyleClass().add("sheet-page");
        getStyleClass().add("sheet");
        getChildren().add(page);
        setVisible(false);
        setOnMousePressed(event -> {
            if (closedBeside && event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode().isLetterKey() && !event.isShortcutDown()) {
                // Letters act on what is below only while it is seen.
                event.consume();
            }
        });
    }

    /** A sheet that a click beside its page does not close, for pages with unsaved choices. */
    static Sheet lasting(Runnable whenClosed) {
        Sheet sheet = new Sheet();
        sheet.closedBeside = false;
        sheet.whenClosed = whenClosed;
        return sheet;
    }

    /** Opens a page as high as the window. */
    public void open(String heading, Node content, double width) {
        open(heading, content, width, Double.MAX_VALUE);
    }

    /** Opens a page, in place of one that is open. */
    public void open(String heading, Node content, double width, double height) {
        title.setText(heading);
        page.setCenter(content);
        page.setMaxSize(width, height);
        setVisible(true);
        close.requestFocus();
    }

    /** Closes the page that is open, if there is one. */
    public void close() {
        setVisible(false);
        page.setCenter(null);
        if (getParent() != null) {
            getParent().requestFocus();
        }
        whenClosed.run();
    }
}
