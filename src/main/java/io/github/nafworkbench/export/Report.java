package io.github.nafworkbench.export;

import io.github.nafworkbench.data.FileTrouble;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.evaluation.RecoveryFindings;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that tells what a recovery study found: {@value #PAGE}, every figure as SVG and PNG, every table as CSV, and
 * the trained model. Files of these names that are there already are replaced.
 */
public final class Report {
    /** The page to open. */
    public static final String PAGE = "report.html";

    /** The trained network, for the commands {@code noise} and {@code retrain}. */
    public static final String MODEL = "trained-model.json";

    private final Path folder;

    private Report(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder if need be, before any long work.
     *
     * @throws InputException if it cannot be made or written to, or the system has no font for the figures
     */
    public static Report in(Path folder) throws InputException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException(folder.toString(), "is a file, but a folder is needed", "Name another folder");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InputException(
                    folder.toString(),
                    "cannot be made a folder: " + FileTrouble.reason(e),
                    "Name a folder in a place you can write to");
        }
        if (!Files.isWritable(folder)) {
            throw new InputException(
                    folder.toString(), "cannot be written to", "Choose another folder or change its permissions");
        }
        checkFonts();
        return new Report(folder);
    }

    /** Java cannot even measure text where the system has no font at all, as in bare containers. */
    private static void checkFonts() throws InputException {
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new InputException(
                    "Fonts of the system",
                    "are needed to draw figures, and none can be used (" + e + ")",
                    "Install fontconfig and a font, on Debian: apt-get install fontconfig fonts-dejavu-core");
        }
    }

    /**
     * Writes everything.
     *
     * @return the page
     * @throws InputException if a file cannot be written
     */
    public Path write(RecoveryFindings findings, Provenance provenance) throws InputException {
        Map<Figure, String> figures = new LinkedHashMap<>();
        for (Figure figure : figures(findings)) {
            String svg = FigureFile.svg(figure);
            figures.put(figure, svg);
            write(figure.name() + ".svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n");
            write(figure.name() + ".png", FigureFile.png(figure));
        }
        for (Map.Entry<String, String> table : new StudyTables(findings).files().entrySet()) {
            write(table.getKey(), table.getValue());
        }
        ModelFile.write(folder.resolve(MODEL), findings.model());
        return write(PAGE, new ReportPage(findings, provenance).html(figures));
    }

    private static List<Figure> figures(RecoveryFindings findings) {
        ErrorFigures errors = new ErrorFigures(findings);
        OutcomeFigures outcome = new OutcomeFigures(findings);
        return List.of(
                outcome.beforeAfter(), errors.training(), errors.noise(), outcome.curves(), outcome.predictions());
    }

    private Path write(String name, String text) throws InputException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws InputException {
        Path file = folder.resolve(name);
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new InputException(
                    file.toString(),
                    "cannot be written: " + FileTrouble.reason(e),
                    "Make room or choose another folder");
        }
    }
}
