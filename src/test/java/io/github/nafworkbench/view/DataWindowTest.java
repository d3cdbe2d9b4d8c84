package io.github.nafworkbench.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Dataset;
import io.github.nafworkbench.data.InputException;
import io.github.nafworkbench.data.ScalingKind;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.data.split.ColumnSplit;
import io.github.nafworkbench.data.split.CountedSplit;
import io.github.nafworkbench.data.split.SplitDesign;
import io.github.nafworkbench.data.split.StratifiedSplit;
import io.github.nafworkbench.project.Project;
import io.github.nafworkbench.training.Experiment;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DataWindowTest {
    private static final int ROWS = 40;

    private Workbench workbench;
    private MainPage main;
    private DataPage page;

    @Start
    void start(Stage stage) {
        workbench = Bench.open(project());
        stage.setScene(MainPage.open(workbench, new Look()));
        stage.show();
        main = new MainPage(new FxRobot(), stage.getScene());
    }

    @BeforeEach
    void open_from_the_data_pane(FxRobot robot) {
        page = new DataPage(robot, workbench);
        Bench.until(() -> workbench.training().get().isPresent());
        main.click("table");
        page.settled();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> DataPage.windows().forEach(Stage::close));
    }

    /** An outlier in x, twice x, a gap in g, text, and a target with ten exact zeros. */
    private static Project project() {
        double[] x =
                IntStream.range(0, ROWS).mapToDouble(i -> Math.sin(1.7 * i)).toArray();
        x[7] = 100;
        double[] gap = IntStream.range(0, ROWS).mapToDouble(i -> i % 9).toArray();
        gap[3] = Double.NaN;
        Table table = new Table(
                "mixed.csv",
                List.of(
                        new Column.Texts(
                                "part",
                                "",
                                IntStream.range(0, ROWS)
                                        .mapToObj(i -> i % 4 == 0 ? "hold" : "fit" + i)
                                        .toList(),
                                0),
                        new Column.Numbers("x", "m", x),
                        new Column.Numbers(
                                "twice",
                                "m",
                                IntStream.range(0, ROWS)
                                        .mapToDouble(i -> 2 * x[i])
                                        .toArray()),
                        new Column.Numbers("g", "", gap),
                        new Column.Numbers(
                                "y",
                                "eV",
                                IntStream.range(0, ROWS)
                                        .mapToDouble(i -> i < 10 ? 0 : 0.1 * i)
                                        .toArray())),
                2);
        try {
            return Project.of(
                    table,
                    Experiment.of(Dataset.of(table, "y", List.of())).withNeurons(List.of(3), Experiment.DEFAULT_IDEAL));
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    private SplitDesign split() {
        return workbench.project().get().experiment().split();
    }

    @Test
    void it_opens_once_beside_the_main_window_and_closes_by_key(FxRobot robot) {
        assertThat(DataPage.windows()).singleElement().satisfies(w -> {
            assertThat(w.getTitle()).isEqualTo("mixed.csv – data");
            assertThat(w.getModality()).isEqualTo(javafx.stage.Modality.NONE);
        });
        robot.interact(
                () -> main.find("#table", javafx.scene.control.Button.class).fire());
        assertThat(DataPage.windows()).hasSize(1);
        page.press(KeyCode.ESCAPE);
        assertThat(DataPage.windows()).isEmpty();
        assertThat(workbench.study().subject().get()).isEmpty();
    }

    @Test
    void rows_are_filtered_by_text_and_by_range() {
        assertThat(page.text("row-count")).isEqualTo("40 rows");
        page.write("filter-part", "HOLD");
        assertThat(page.text("row-count")).isEqualTo("10 of 40 rows");
        page.write("filter-y", "> 2");
        assertThat(page.rows()).containsExactly(24, 28, 32, 36);
        page.click("clear-filters");
        assertThat(page.rows()).hasSize(ROWS);
    }

    @Test
    void a_filter_that_is_none_is_told_and_leaves_the_rows() {
        page.write("filter-y", "> 2");
        List<Integer> before = page.rows();
        page.write("filter-x", "many");
        assertThat(page.rows()).isEqualTo(before);
        page.press(KeyCode.ESCAPE);
        assertThat(page.rows()).isEqualTo(before);
    }

    @Test
    void a_click_on_a_header_sorts_one_way_and_then_the_other(FxRobot robot) {
        Node name = robot.lookup((Node n) -> n instanceof Labeled l
                        && "x (m)".equals(l.getText())
                        && n.getParent().getStyleClass().contains("number-header"))
                .query();
        robot.clickOn(name);
        page.settled();
        assertThat(page.rows().get(ROWS - 1)).isEqualTo(7);
        robot.clickOn(name);
        page.settled();
        assertThat(page.rows().get(0)).isEqualTo(7);
    }

    @Test
    void outliers_and_missing_cells_are_marked() {
        assertThat(page.marked("outlier")).containsExactlyInAnyOrder("↑ 100", "↑ 200");
        assertThat(page.marked("missing")).containsExactly("—");
        page.choose("row-choice", "rows with outliers");
        assertThat(page.rows()).containsExactly(7);
        page.choose("row-choice", "rows with gaps");
        assertThat(page.rows()).containsExactly(3);
    }

    @Test
    void columns_are_summed_up_with_role_and_what_is_to_note() {
        page.turnTo("Columns");
        assertThat(page.table("column-list").getItems())
                .hasSize(5)
                .anySatisfy(f -> assertThat(f.toString()).contains("name=twice", "input", "collinear with x"))
                .anySatisfy(f -> assertThat(f.toString()).contains("name=g", "left out: empty on line 5"))
                .anySatisfy(f -> assertThat(f.toString()).contains("name=y", "role=target", "25.0 % exact zeros"));
    }

    @Test
    void the_first_scatter_shows_the_target_against_the_first_input() {
        page.turnTo("Scatter");
        assertThat(page.chosen("across")).isEqualTo("x (m)");
        assertThat(page.chosen("up")).isEqualTo("y (eV)");
    }

    @Test
    void a_scatter_tells_how_strongly_two_columns_go_together() {
        page.turnTo("Scatter");
        page.choose("across", "x (m)").choose("up", "twice (m)");
        assertThat(page.text("pearson")).startsWith("Pearson r = 1.00");
        assertThat(page.text("spearman")).isEqualTo("Spearman ρ = 1.00");
        assertThat(page.text("points")).isEqualTo("40 points");
        page.choose("up", "g");
        assertThat(page.text("points")).isEqualTo("39 points");
    }

    @Test
    void the_correlation_map_is_walked_by_keys_and_opens_the_scatter(FxRobot robot) {
        page.turnTo("Correlation");
        robot.interact(() -> robot.lookup("#correlation-map").query().requestFocus());
        page.press(KeyCode.DOWN).press(KeyCode.RIGHT);
        assertThat(page.text("pair")).isEqualTo("twice and x: r = 1.00");
        page.press(KeyCode.ENTER);
        assertThat(page.text("points")).isEqualTo("40 points");
    }

    @Test
    void a_target_with_many_zeros_is_warned_of_in_both_windows() {
        assertThat(main.text("zeros")).isEqualTo("25.0 % of the rows are exactly 0");
        page.turnTo("Target");
        assertThat(page.text("zero-warning")).contains("25.0 % of the rows are exactly 0", "No value is clipped");
    }

    @Test
    void using_a_split_is_one_undo_step() {
        SplitDesign before = split();
        page.turnTo("Split").choose("split-kind", "Stratified by the target").write("split-share", "25");
        assertThat(split()).isEqualTo(before);
        assertThat(page.text("split-sentence")).contains("25 % of the rows test, spread evenly over the target");
        page.click("use-split");
        assertThat(split()).isEqualTo(new StratifiedSplit(0.25, 1));
        assertThat(page.disabled("use-split")).isTrue();
        assertThat(main.text("split-note")).contains("spread evenly over the target");
        page.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(split()).isEqualTo(before);
    }

    @Test
    void a_split_that_cannot_be_is_told_beside_the_fields_and_nothing_is_lost() {
        SplitDesign before = split();
        page.turnTo("Split").choose("split-kind", "Numbers of rows").click("preset-3000");
        assertThat(page.text("split-trouble")).contains("Split into 3000 and 10000 rows", "there are 40 rows");
        assertThat(page.disabled("use-split")).isTrue();
        page.write("split-train", "20").write("split-test", "many");
        assertThat(page.disabled("use-split")).isTrue();
        page.write("split-test", "12");
        assertThat(page.disabled("use-split")).isFalse();
        assertThat(split()).isEqualTo(before);
        page.click("use-split");
        assertThat(split()).isEqualTo(new CountedSplit(20, 12, 1));
    }

    @Test
    void a_split_by_a_column_offers_its_cells_and_its_rows_are_shown_in_the_table() {
        page.turnTo("Split").choose("split-kind", "As a column says").choose("split-column", "part");
        page.choose("split-cell", "hold").click("use-split");
        assertThat(split()).isInstanceOfSatisfying(ColumnSplit.class, s -> assertThat(s.test())
                .isEqualTo("hold"));
        assertThat(page.text("test-lines")).startsWith("Test rows are on lines 2, 6, 10, 14");
        page.click("show-test-rows");
        assertThat(page.rows()).containsExactly(0, 4, 8, 12, 16, 20, 24, 28, 32, 36);
    }

    @Test
    void a_scaling_shows_what_lies_beyond_training_before_it_is_used() {
        page.turnTo("Scaling").click("scaling-robust");
        assertThat(page.table("scaled-ranges").getItems()).hasSize(3);
        assertThat(page.text("scaling-sentence")).contains("range of the training rows");
        assertThat(workbench.project().get().experiment().scaling()).isEqualTo(ScalingKind.MIN_MAX);
        page.click("use-scaling");
        assertThat(workbench.project().get().experiment().scaling()).isEqualTo(ScalingKind.ROBUST);
        assertThat(page.disabled("use-scaling")).isTrue();
        page.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workbench.project().get().experiment().scaling()).isEqualTo(ScalingKind.MIN_MAX);
    }

    @Test
    void every_control_of_every_page_has_a_name() {
        for (String title : List.of("Table", "Columns", "Scatter", "Correlation", "Target", "Split", "Scaling")) {
            page.turnTo(title);
            assertThat(page.controls()).allSatisfy(node -> assertThat(name(node))
                    .as("name of %s on %s", node, title)
                    .isNotBlank());
        }
    }

    private static String name(Node node) {
        String accessible = node.getAccessibleText();
        if (accessible != null) {
            return accessible;
        }
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }
}
