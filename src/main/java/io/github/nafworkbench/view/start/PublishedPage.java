package io.github.nafworkbench.view.start;

import io.github.nafworkbench.data.sample.PublishedData;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Data sets that others published: where, under which licence, which column is which; and opens the downloaded file. */
final class PublishedPage extends BorderPane {
    private static final double NAMES_WIDTH = 210;
    private static final double HEADS_WIDTH = 84;
    private static final double COLUMN_NAMES_WIDTH = 190;

    private final ListView<PublishedData> names = new ListView<>();
    private final Consumer<PublishedData> open;

    /**
     * The page.
     *
     * @param open lets the user choose the downloaded file, and opens it
     * @param back returns to the start page
     */
    PublishedPage(Consumer<PublishedData> open, Runnable back) {
        this.open = open;
        setId("published-page");
        getStyleClass().add("start-page");
        names.getItems().setAll(PublishedData.all());
        names.setId("published-names");
        names.setAccessibleText("Published data sets");
        names.getStyleClass().add("published-names");
        names.setCellFactory(view -> new NameCell());
        names.setPrefWidth(NAMES_WIDTH);
        names.setMinWidth(NAMES_WIDTH);
        names.getSelectionModel().selectedItemProperty().addListener((source, old, now) -> show(now));
        setLeft(new VBox(8, names, back(back)));
        VBox.setVgrow(names, Priority.ALWAYS);
        names.getSelectionModel().select(0);
    }

    /** Gives the keyboard to the list. */
    void focus() {
        names.requestFocus();
    }

    private static Button back(Runnable action) {
        Button back = new Button("Start page", new FontIcon(Feather.ARROW_LEFT));
        back.setId("back-to-start");
        back.getStyleClass().add("flat");
        back.setTooltip(new Tooltip("Back to the start page (F2)"));
        back.setOnAction(event -> action.run());
        return back;
    }

    private void show(PublishedData data) {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("published-facts");
        ColumnConstraints heads = new ColumnConstraints(HEADS_WIDTH);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().setAll(heads, texts);
        fact(facts, "Publication", new VBox(text(data.publication(), "help-text"), doi(data.doi())));
        fact(facts, "Source", text(data.source(), "help-text"));
        fact(facts, "Licence", text(data.licence(), "help-text"));
        fact(facts, "File", text(data.file(), "help-text"));
        fact(facts, "Columns", columns(data));
        fact(facts, "Here", text(data.use(), "help-text"));
        Label title = text(data.name(), "published-title");
        VBox all = new VBox(title, text(data.sentence(), "help-text"), facts);
        all.getStyleClass().add("published-data");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("bare");
        setCenter(new BorderPane(scroll, null, null, foot(data), null));
    }

    private static void fact(GridPane facts, String head, Node node) {
        Label label = text(head, "faint");
        GridPane.setValignment(label, VPos.TOP);
        facts.addRow(facts.getRowCount(), label, node);
    }

    private static GridPane columns(PublishedData data) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("published-columns");
        ColumnConstraints names = new ColumnConstraints(COLUMN_NAMES_WIDTH);
        ColumnConstraints meanings = new ColumnConstraints();
        meanings.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, meanings);
        for (PublishedData.ColumnMeaning column : data.columns()) {
            Label name = text(column.names(), "help-term");
            Label meaning = text(column.meaning(), "help-text");
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setValignment(meaning, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, meaning);
        }
        return grid;
    }

    private static Hyperlink doi(String doi) {
        String address = "https://doi.org/" + doi;
        Hyperlink link = new Hyperlink("doi:" + doi);
        link.setId("doi");
        link.setTooltip(new Tooltip("Copy " + address));
        link.setAccessibleText("Copy the address " + address);
        link.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(address);
            Clipboard.getSystemClipboard().setContent(content);
            link.setText("doi:" + doi + "   copied");
            link.setVisited(false);
        });
        return link;
    }

    private HBox foot(PublishedData data) {
        Button take = new Button("Open the downloaded file…", new FontIcon(Feather.FOLDER));
        take.setId("open-published");
        take.getStyleClass().add("accent");
        take.setTooltip(new Tooltip("Choose the file; target and inputs are set as told above"));
        take.setOnAction(event -> open.accept(data));
        Label note = new Label("Download it where it is published, then open it here.");
        note.getStyleClass().add("note");
        HBox foot = new HBox(12, take, note);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("published-foot");
        return foot;
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static final class NameCell extends ListCell<PublishedData> {
        @Override
        protected void updateItem(PublishedData data, boolean empty) {
            super.updateItem(data, empty);
            setText(empty || data == null ? "" : data.name());
        }
    }
}
