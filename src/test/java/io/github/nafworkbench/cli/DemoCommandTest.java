package io.github.nafworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.nafworkbench.curve.CurveSpread;
import io.github.nafworkbench.curve.Extrapolation;
import io.github.nafworkbench.curve.TabulatedCurve;
import io.github.nafworkbench.curve.measured.BranchChoice;
import io.github.nafworkbench.curve.measured.CurveRules;
import io.github.nafworkbench.curve.measured.MeasuredCurveFile;
import io.github.nafworkbench.curve.measured.UnitMap;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.reading.TableFile;
import io.github.nafworkbench.export.ModelFile;
import io.github.nafworkbench.export.Numerals;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.training.TrainedModel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class DemoCommandTest {
    private static final List<String> FIGURES =
            List.of("before-after", "training", "noise-response", "curves", "predictions");
    private static final List<String> TABLES =
            List.of("before-after.csv", "training.csv", "noise-response.csv", "curves.csv", "predictions.csv");

    @TempDir
    private static Path folder;

    private static Path table;
    private static Path report;
    private static Path again;
    private static Run first;
    private static Run second;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void run_twice() throws IOException {
        table = folder.resolve("own table.csv");
        report = folder.resolve("new/report");
        Files.writeString(table, waves(60));
        again = folder.resolve("again");
        first = demo(report, "--json");
        second = demo(again);
    }

    @Test
    void every_file_is_written() {
        assertThat(first.code()).isZero();
        assertThat(report.resolve("report.html")).isNotEmptyFile();
        assertThat(report.resolve("trained-model.json")).isNotEmptyFile();
        assertThat(TABLES).allSatisfy(name -> assertThat(report.resolve(name)).isNotEmptyFile());
    }

    @Test
    void the_page_is_well_formed_stands_alone_and_holds_the_numbers() throws Exception {
        String html = Files.readString(report.resolve("report.html"));
        String text =
                xml(html.replace("<!DOCTYPE html>", "")).getDocumentElement().getTextContent();
        JsonNode json = new ObjectMapper().readTree(first.out());

        assertThat(html).doesNotContain("<script", "<img", "<link", " src=", "url(http");
        assertThat(text).contains("own table.csv", "2 → 20 → 1", "chip seed 1");
        for (String key : List.of("rmse_ideal", "rmse_realised", "rmse_retrained", "rmse_control", "sigma_2x_ideal")) {
            assertThat(text)
                    .contains(Numerals.withError(
                            json.get(key).asDouble(), json.get(key + "_se").asDouble()));
        }
        assertThat(json.get("report").asText())
                .isEqualTo(report.resolve("report.html").toString());
        assertThat(json.get("target_unit").asText()).isEqualTo("mV");
    }

    @Test
    void figures_can_be_read_at_their_size() throws Exception {
        for (String figure : FIGURES) {
            Document svg = xml(Files.readString(report.resolve(figure + ".svg")));
            BufferedImage png = ImageIO.read(report.resolve(figure + ".png").toFile());

            assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("760");
            assertThat(png.getWidth()).isEqualTo(2 * 760);
            assertThat("" + png.getHeight() / 2)
                    .isEqualTo(svg.getDocumentElement().getAttribute("height"));
        }
    }

    @Test
    void tables_can_be_read_back() throws Exception {
        Table training = TableFile.read(report.resolve("training.csv")).table();
        Table noise = TableFile.read(report.resolve("noise-response.csv")).table();
        Table predictions = TableFile.read(report.resolve("predictions.csv")).table();

        assertThat(training.column("test_rmse").orElseThrow().unit()).isEqualTo("mV");
        // Epochs 0 to 6, the change of curves, and 3 epochs of retraining.
        assertThat(training.rows()).isEqualTo(7 + 1 + 3);
        assertThat(noise.columns()).hasSize(7);
        assertThat(noise.column("sigma").orElseThrow().unit()).isEqualTo("network units");
        assertThat(predictions.rows()).isEqualTo(12);
        assertThat(TableFile.read(report.resolve("before-after.csv")).table().rows())
                .isEqualTo(10);
    }

    @Test
    void the_realised_curves_survive_the_file_to_the_last_bit() throws Exception {
        TrainedModel model = ModelFile.read(report.resolve("trained-model.json"));
        List<TabulatedCurve> curves =
                MeasuredCurveFile.read(report.resolve("curves.csv"), CurveRules.DETECT).curves().stream()
                        .map(curve -> curve.tabulated(BranchChoice.MEAN, UnitMap.NONE, Extrapolation.CONSTANT)
                                .orElseThrow())
                        .toList();
        Curves chip = model.network().curves().dispersed(CurveSpread.ofShape(DemoCommand.DISPERSION), 1);

        assertThat(curves).hasSize(20);
        for (int neuron = 0; neuron < curves.size(); neuron++) {
            for (double z = -9; z < 9; z += 0.37) {
                assertThat(curves.get(neuron).value(z))
                        .isEqualTo(chip.curve(0, neuron).value(z));
            }
        }
    }

    @Test
    void retraining_with_the_written_files_gives_the_same_numbers() throws Exception {
        Run retrain = run(
                "retrain",
                "--model",
                report.resolve("trained-model.json").toString(),
                "--curves",
                report.resolve("curves.csv").toString(),
                "--epochs",
                "3",
                "--json");
        JsonNode again = new ObjectMapper().readTree(retrain.out());
        JsonNode demo = new ObjectMapper().readTree(first.out());

        for (String name : List.of("ideal", "realised", "retrained", "control")) {
            assertThat(again.get("rmse").get(name)).isEqualTo(demo.get("rmse_" + name));
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_does_not() throws IOException {
        Path other = folder.resolve("other");

        demo(other, "--seed", "2");

        for (String name : TABLES) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(report.resolve(name));
        }
        assertThat(again.resolve("noise-response.svg")).hasSameBinaryContentAs(report.resolve("noise-response.svg"));
        assertThat(Files.readString(other.resolve("predictions.csv")))
                .isNotEqualTo(Files.readString(report.resolve("predictions.csv")));
    }

    @Test
    void a_table_is_printed_with_the_report_as_last_line_and_no_control_characters() {
        assertThat(second.out().lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith("test RMSE, ideal curves").contains(" ± ", "mV"))
                .last()
                .isEqualTo(again.resolve("report.html").toString());
        assertThat(second.err()).doesNotContain("\r", "\u001b").contains("retraining done");
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Run run = demo(file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("workbench: " + file + ": is a file, but a folder is needed");
    }

    @Test
    void an_own_table_needs_its_target() {
        assertThat(run("demo", "--out", folder.toString(), "--data", table.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void no_epochs_are_refused_before_anything_is_written() {
        Path none = folder.resolve("none");

        assertThat(run("demo", "--out", none.toString(), "--retrain-epochs", "0")
                        .code())
                .isEqualTo(2);
        assertThat(run("demo", "--out", none.toString(), "--epochs", "0").code())
                .isEqualTo(2);
        assertThat(none).doesNotExist();
    }

    private static Run demo(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("demo", "--out", out.toString(), "--data", table.toString()));
        words.addAll(List.of("--target", "y", "--epochs", "6", "--retrain-epochs", "3"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private static Run run(String... words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
            int code = Main.run(words);
            return new Run(code, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String waves(int rows) {
        StringBuilder csv = new StringBuilder("a,b,y (mV)\n");
        for (int i = 0; i < rows; i++) {
            double a = Math.sin(1.7 * i);
            double b = Math.cos(2.3 * i);
            csv.append(String.format(Locale.ROOT, "%.6f,%.6f,%.6f%n", a, b, 3 * a * b + a));
        }
        return csv.toString();
    }
}
