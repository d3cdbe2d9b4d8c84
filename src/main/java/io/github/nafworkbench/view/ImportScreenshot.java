package io.github.nafworkbench.view;

import io.github.nafworkbench.workbench.TableImport;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Stage;

/** Pictures of the import wizard over the main window, with a file as a German spreadsheet writes it. */
final class ImportScreenshot {
    private static final String NAME = "Messung.csv";
    private static final int ROWS = 240;

    private ImportScreenshot() {}

    /**
     * Writes {@code import-dark-1920x1080.png} and the like; not for the UI thread.
     *
     * @return the files written
     */
    static List<Path> render(Path directory, Workbench workbench, Look look) throws IOException {
        Stage stage = UiThread.call(() -> Screenshot.open(new MainWindow(workbench, look)));
        Path folder = Files.createTempDirectory("naf-workbench");
        Path file = Files.writeString(folder.resolve(NAME), text());
        try {
            UiThread.run(() -> workbench.open(file));
            UiThread.waitUntil(workbench.opening().shown(), Optional::isPresent);
            TableImport shown =
                    UiThread.call(() -> workbench.opening().shown().get()).orElseThrow();
            UiThread.waitUntil(shown.survey(), Optional::isPresent);
            List<Path> files = new ArrayList<>();
            for (Screenshot.Size size : Screenshot.SIZES) {
                for (boolean dark : new boolean[] {false, true}) {
                    Path picture = directory.resolve(Screenshot.name("import", dark, size));
                    Screenshot.write(Screenshot.picture(stage, look, dark, size), picture);
                    files.add(picture);
                }
            }
            UiThread.run(() -> {
                workbench.opening().giveUp();
                stage.close();
            });
            return files;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** Semicolons, decimal commas, a row of units, gaps, a repeated row, a text among numbers and a line too long. */
    private static String text() {
        StringBuilder text =
                new StringBuilder("Probe;Charge;Dicke;Dicke_2;Temperatur;Spannung;Strom\n;;nm;nm;K;V;µA\n");
        for (int i = 0; i < ROWS; i++) {
            int row = i == 7 ? 6 : i;
            double thickness = 40 + 11 * Math.sin(1.7 * row);
            double voltage = 0.01 * row - 1.2;
            text.append(String.format(
                            Locale.GERMANY,
                            "P%03d;%s;%.2f;%.2f;%d;%.3f;%s",
                            i,
                            "ABCD".charAt(row / 2 % 4),
                            thickness,
                            2 * thickness,
                            290 + row % 5 * 10,
                            voltage,
                            cell(row, 3.1 * Math.tanh(3 * voltage) * thickness / 40)))
                    .append(i == 31 ? ";\n" : i == 12 ? ";7;8\n" : "\n");
        }
        return text.toString();
    }

    private static String cell(int row, double value) {
        return row == 19 ? "übersteuert" : row == 44 ? "" : String.format(Locale.GERMANY, "%.4f", value);
    }
}
