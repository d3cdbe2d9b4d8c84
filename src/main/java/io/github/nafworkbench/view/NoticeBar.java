package io.github.nafworkbench.view;

import io.github.nafworkbench.workbench.Notice;
import io.github.nafworkbench.workbench.Workbench;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The notices of one pane at its top, each one sentence that stays until it is read; takes no room without any. */
public final class NoticeBar extends VBox {
    /** Shows the notices of that place. */
    public NoticeBar(Workbench workbench, Notice.Place place) {
        getStyleClass().add("notice-bar");
        show(workbench, place);
        workbench.notices().all().addListener((ListChangeListener<Notice>) change -> show(workbench, place));
    }

    private void show(Workbench workbench, Notice.Place place) {
        getChildren()
                .setAll(workbench.notices().all().stream()
                        .filter(n -> n.place() == place)
                        .map(n -> row(workbench, n))
                        .toList());
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private static Node row(Workbench workbench, Notice notice) {
        Label sentence = new Label(notice.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setAccessibleText("Close this notice");
        close.getStyleClass().addAll("flat", "icon-button", "notice-close");
        close.setOnAction(event -> workbench.notices().all().remove(notice));
        HBox row = new HBox(4, sentence, close);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("notice");
        return row;
    }
}
