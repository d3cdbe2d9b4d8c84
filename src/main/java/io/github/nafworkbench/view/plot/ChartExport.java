package io.github.nafworkbench.view.plot;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.view.Palette;
import io.github.nafworkbench.workbench.Notice;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.fx.FXGraphics2D;
import org.jfree.svg.SVGGraphics2D;

/** Takes a chart out of the window: values to the clipboard, picture and values to files. */
final class ChartExport {
    private static final double SHARPNESS = 3;

    private final ChartView view;
    private final String name;
    private final Supplier<Palette> palette;
    private final Supplier<List<List<String>>> rows;
    private final Consumer<Notice> trouble;

    /**
     * Makes the exports of a chart.
     *
     * @param name proposed for files
     * @param rows the values as a table, the header first
     * @param trouble told when a file cannot be written
     */
    ChartExport(
            ChartView view,
            String name,
            Supplier<Palette> palette,
            Supplier<List<List<String>>> rows,
            Consumer<Notice> trouble) {
        this.view = view;
        this.name = name;
        this.palette = palette;
        this.rows = rows;
        this.trouble = trouble;
    }

    /** Offers everything in a context menu of the chart. */
    void offer() {
        MenuItem copy = new MenuItem("Copy values");
        copy.setOnAction(event -> copyValues());
        ContextMenu menu = new ContextMenu(
                copy, item("PNG", this::writePng), item("SVG", this::writeSvg), item("CSV", this::writeCsv));
        menu.setAutoHide(true);
        view.setOnContextMenuRequested(event -> {
            menu.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private MenuItem item(String format, Writing writing) {
        MenuItem item = new MenuItem("Export " + format + "…");
        item.setOnAction(event -> write(format.toLowerCase(Locale.ROOT), writing));
        return item;
    }

    private void write(String extension, Writing writing) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Export " + name);
        chooser.setInitialFileName(name + "." + extension);
        File file = chooser.showSaveDialog(view.getScene().getWindow());
        if (file == null) {
            return;
        }
        try {
            writing.to(file.toPath());
        } catch (IOException e) {
            trouble.accept(new Notice(
                    Notice.Place.NETWORK,
                    file.getName() + ": cannot be written: " + FileTrouble.reason(e) + ". Choose another place."));
        }
    }

    private void copyValues() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table("\t"));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** The values as text, one line a row. */
    String table(String separator) {
        StringBuilder text = new StringBuilder();
        rows.get().forEach(row -> text.append(String.join(separator, row)).append('\n'));
        return text.toString();
    }

    void writeCsv(Path file) throws IOException {
        Files.writeString(file, table(","));
    }

    void writeSvg(Path file) throws IOException {
        SVGGraphics2D g = new SVGGraphics2D(view.getWidth(), view.getHeight());
        g.setPaint(ChartStyle.awt(palette.get().surface()));
        Rectangle2D page = page();
        g.fill(page);
        chart().draw(g, page);
        Files.writeString(file, g.getSVGDocument());
    }

    void writePng(Path file) throws IOException {
        Canvas canvas = new Canvas(SHARPNESS * view.getWidth(), SHARPNESS * view.getHeight());
        canvas.getGraphicsContext2D().scale(SHARPNESS, SHARPNESS);
        chart().draw(new FXGraphics2D(canvas.getGraphicsContext2D()), page());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(palette.get().surface());
        if (!ImageIO.write(SwingFXUtils.fromFXImage(canvas.snapshot(parameters, null), null), "png", file.toFile())) {
            throw new IOException("no PNG writer");
        }
    }

    private Rectangle2D page() {
        return new Rectangle2D.Double(0, 0, view.getWidth(), view.getHeight());
    }

    private JFreeChart chart() {
        return view.chart();
    }
}
