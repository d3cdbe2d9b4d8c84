package io.github.nafworkbench.view.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What every pane does, what every number means, and the keyboard. The text is {@code /assets/help.txt}: a line that
 * begins with {@code #} is a heading, one with {@code  | } a term and its meaning, any other a paragraph.
 */
public final class HelpPage extends ScrollPane {
    private static final String TEXT = "/assets/help.txt";
    private static final double TERM_WIDTH = 176;

    /** The page. */
    public HelpPage() {
        VBox column = new VBox();
        column.getStyleClass().add("help");
        text().lines().filter(line -> !line.isBlank()).forEach(line -> column.getChildren()
                .add(node(line)));
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText("Help");
        setId("help-page");
        getStyleClass().add("bare");
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(HelpPage.class.getResourceAsStream(TEXT), TEXT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node node(String line) {
        if (line.startsWith("#")) {
            return label(line.substring(1).strip(), "help-heading");
        }
        int bar = line.indexOf(" | ");
        if (bar < 0) {
            return label(line, "help-text");
        }
        Label term = label(line.substring(0, bar).strip(), "help-term");
        term.setMinWidth(TERM_WIDTH);
        term.setMaxWidth(TERM_WIDTH);
        Label meaning = label(line.substring(bar + 3).strip(), "help-text");
        HBox.setHgrow(meaning, Priority.ALWAYS);
        HBox row = new HBox(12, term, meaning);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
