package io.github.nafworkbench.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.split.GroupedSplit;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ImportPageTest {
    /** Decimal commas, units in a row of their own, a text among numbers, a line too long, and a row twice. */
    private static final String GERMAN = """
            Probe;Los;Dicke;Breite;Strom
            ;;nm;mm;mA
            P1;a;40,5;1,5;1,25
            P2;a;41,0;2,5;1,5
            P3;b;39,5;1,25;viel
            P4;b;42,5;0,5;1,75
            P5;c;43,0;0,75;2,0
            P6;c;43,0;0,75;2,0
            P7;d;44,0;3,5;2,75
            P8;d;45,0;4,5;3,75;9
            P9;e;46,5;1,0;3,5
            """;

    private static final String PLAIN = "u,v,w\n1,2,7\n2,1,3\n3,4,8\n4,2,1\n5,1,4\n6,3,9\n";

    @TempDir
    private Path folder;

    private Workbench workbench;
    private MainPage main;
    private ImportWizard wizard;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        robot = new FxRobot();
        workbench = Bench.open();
        stage.setScene(MainPage.open(workbench, new Look()));
        stage.show();
        main = new MainPage(robot, stage.getScene());
        wizard = new ImportWizard(robot, workbench);
    }

    private void open(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        robot.interact(() -> workbench.open(file));
    }

    private void openGerman() throws IOException {
        open("german.csv", GERMAN);
        Bench.until(wizard::open);
        wizard.settled();
    }

    private Project project() {
        return workbench.project().get();
    }

    private void openPlainAndItsOptions() throws IOException {
        open("plain.csv", PLAIN);
        Bench.until(() -> project().table().name().equals("plain.csv"));
        main.click("import-options");
        wizard.settled();
    }

    @Test
    void a_file_with_problems_shows_what_was_found_why_and_all_that_is_wrong() throws IOException {
        openGerman();
        assertThat(wizard.chosen("import-separator")).isEqualTo("semicolon (detected)");
        assertThat(wizard.chosen("import-decimal")).isEqualTo("comma, as in 1,5 (detected)");
        assertThat(wizard.text("why-units")).isEqualTo("The line under the header holds units.");
        assertThat(wizard.text("problem-count")).isEqualTo("2 problems in the file");
        assertThat(wizard.problems())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("german.csv, line 5, column Strom: 'viel' is not a number"),
                        second -> assertThat(second)
                                .startsWith("german.csv, line 10: has 6 cells but the table 5 columns"));
        assertThat(wizard.text("repeated-count")).isEqualTo("1 row repeats an earlier one");
        assertThat(wizard.text("import-sentence"))
                .isEqualTo(
                        "8 rows, 1 input, target Breite in mm; 1 row left out because of cells beyond the last column."
                                + " Read as delimited text.");
        assertThat(project().table().name()).isEqualTo("small.csv");
    }

    @Test
    void lines_and_columns_are_shown_as_they_are_read() throws IOException {
        openGerman();
        assertThat(wizard.column("raw-lines", 1)).startsWith("header", "units", "first row", "");
        assertThat(wizard.column("raw-lines", 4)).startsWith("Dicke", "nm", "40,5");
        assertThat(wizard.column("import-columns", 0)).containsExactly("Probe", "Los", "Dicke", "Breite", "Strom");
        assertThat(wizard.column("import-columns", 1))
                .containsExactly("identifier", "ignored", "input", "target", "ignored");
        assertThat(wizard.column("import-columns", 2)).containsExactly("", "", "nm", "mm", "mA");
        assertThat(wizard.column("import-columns", 4)).containsExactly("0", "0", "0", "0", "1");
        assertThat(wizard.column("import-columns", 5)).endsWith("39.5 to 46.5", "0.500 to 3.50", "1.25 to 3.50");
    }

    @Test
    void a_choice_updates_the_preview_and_can_be_left_to_detection_again() throws IOException {
        openGerman();
        wizard.choose("import-separator", "comma");
        assertThat(wizard.column("import-columns", 0)).doesNotContain("Dicke");
        assertThat(wizard.text("why-separator")).isEqualTo("Set by you.");
        wizard.choose("import-separator", "detect");
        assertThat(wizard.column("import-columns", 0)).contains("Dicke");
        assertThat(wizard.chosen("import-separator")).isEqualTo("semicolon (detected)");
    }

    @Test
    void a_choice_by_which_nothing_can_be_read_says_so_and_can_be_taken_back() throws IOException {
        openGerman();
        wizard.choose("import-separator", "bar");
        assertThat(wizard.text("import-trouble")).contains("german.csv");
        assertThat(wizard.disabled("import-open")).isTrue();
        wizard.click("import-back").settled();
        assertThat(wizard.disabled("import-open")).isFalse();
        assertThat(wizard.visible("import-back")).isFalse();
    }

    @Test
    void a_line_is_made_header_or_skipped_by_its_key_and_all_is_detected_again() throws IOException {
        openGerman();
        wizard.selectLine(3).press(KeyCode.S).settled();
        assertThat(wizard.column("raw-lines", 1)).startsWith("header", "units", "first row", "skipped");
        assertThat(wizard.text("import-sentence")).startsWith("7 rows");
        wizard.selectLine(3).press(KeyCode.S).settled();
        assertThat(wizard.text("import-sentence")).startsWith("8 rows");
        wizard.selectLine(2).press(KeyCode.H).settled();
        assertThat(wizard.column("import-columns", 0)).startsWith("P1");
        wizard.press(KeyCode.A).settled();
        assertThat(wizard.column("import-columns", 0)).startsWith("Probe");
        assertThat(workbench.training().get().map(t -> t.epochs())).contains(0);
    }

    @Test
    void roles_units_and_policies_make_the_data_that_opens() throws IOException {
        openGerman();
        wizard.selectColumn(4).choose("column-role", "target");
        assertThat(wizard.disabled("import-open")).isFalse();
        wizard.choose("import-missing", "leave out their rows").choose("import-repeated", "keep the first only");
        wizard.selectColumn(1).choose("column-role", "group");
        wizard.selectColumn(2).write("column-unit", "µm");
        assertThat(wizard.text("import-sentence"))
                .isEqualTo(
                        "6 rows, 2 inputs, target Strom in mA; 1 row left out because of cells beyond the last column;"
                                + " 1 row left out because of an equal row before them; 1 row left out because of a missing cell of"
                                + " an input or the target. Read as delimited text.");
        wizard.click("import-open");
        Bench.until(() -> project().table().name().equals("german.csv"));
        assertThat(wizard.open()).isFalse();
        assertThat(project().experiment().dataset().targets().get(0).label()).isEqualTo("Strom (mA)");
        assertThat(project().experiment().dataset().inputs().get(0).label()).isEqualTo("Dicke (µm)");
        assertThat(project().experiment().split()).isInstanceOf(GroupedSplit.class);
        assertThat(main.text("import-note")).isEqualTo("Read as you set it.");
    }

    @Test
    void a_file_with_nothing_to_decide_opens_at_once_and_its_options_are_a_click_away() throws IOException {
        openPlainAndItsOptions();
        assertThat(main.text("import-note")).isEqualTo("Read as detected.");
        assertThat(wizard.visible("problems")).isFalse();
        wizard.selectColumn(0).choose("column-role", "target");
        wizard.click("import-open");
        Bench.until(() -> project().experiment().dataset().targetName().equals("u"));
        assertThat(main.text("import-note")).isEqualTo("Read as you set it.");
    }

    @Test
    void escape_gives_up_the_import_and_leaves_what_is_open() throws IOException {
        openPlainAndItsOptions();
        Project before = project();
        wizard.selectColumn(0).choose("column-role", "target").press(KeyCode.ESCAPE);
        assertThat(wizard.open()).isFalse();
        assertThat(workbench.opening().shown().get()).isEmpty();
        assertThat(project()).isEqualTo(before);
    }

    @Test
    void every_control_is_reached_by_tab_has_a_name_and_lies_within_the_page() throws IOException {
        openGerman();
        Node page = robot.lookup("#import-page").query();
        assertThat(main.controls())
                .filteredOn(node -> inside(node, page))
                .extracting(Node::getId)
                .contains(
                        "import-encoding",
                        "import-separator",
                        "import-decimal",
                        "import-grouping",
                        "import-quote",
                        "import-header",
                        "import-units",
                        "import-marks",
                        "raw-lines",
                        "import-columns",
                        "column-role",
                        "column-type",
                        "column-unit",
                        "import-missing",
                        "import-repeated",
                        "problems",
                        "import-cancel",
                        "import-open");
        assertThat(page.localToScene(page.getBoundsInLocal()).getMaxY())
                .isLessThanOrEqualTo(page.getScene().getHeight());
        Node open = robot.lookup("#import-open").query();
        assertThat(open.localToScene(open.getBoundsInLocal()).getMaxX())
                .isLessThanOrEqualTo(page.getScene().getWidth());
    }

    private static boolean inside(Node node, Node page) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == page) {
                return true;
            }
        }
        return false;
    }
}
