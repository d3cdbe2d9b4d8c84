package io.github.nafworkbench.view.datawindow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.view.Bench;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How much the UI thread does for a long table, counted. */
@ExtendWith(ApplicationExtension.class)
class TableGridTest {
    private static final int ROWS = 200_000;

    /** A screen full of cells, several times over, is far below a look at every row. */
    private static final int FEW = ROWS / 20;

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private TableGrid grid;

    @Start
    void start(Stage stage) {
        grid = new TableGrid(asked::incrementAndGet, column -> Optional.empty(), row -> Optional.empty());
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < 30; c++) {
            int factor = c + 1;
            columns.add(new Column.Numbers(
                    "x" + c,
                    "",
                    IntStream.range(0, ROWS).mapToDouble(i -> i * factor % 1009).toArray()));
        }
        grid.showColumns(new Table("long.csv", columns, 2));
        stage.setScene(Bench.scene(new StackPane(grid), 1100, 600));
        stage.show();
    }

    /** Rows in the order of the file, or the other way; looks are counted. */
    private final class CountedRows extends AbstractList<Integer> implements RandomAccess {
        private final boolean backwards;

        CountedRows(boolean backwards) {
            this.backwards = backwards;
        }

        @Override
        public Integer get(int index) {
            looks.incrementAndGet();
            return backwards ? ROWS - 1 - index : index;
        }

        @Override
        public int size() {
            return ROWS;
        }
    }

    @Test
    void showing_sorting_and_scrolling_look_at_the_rows_that_are_seen_only(FxRobot robot) {
        robot.interact(() -> grid.showRows(new CountedRows(false)));
        assertThat(looks.get()).isBetween(20, FEW);
        robot.interact(() -> grid.showRows(new CountedRows(true)));
        robot.interact(() -> grid.scrollTo(ROWS - 1));
        robot.interact(() -> grid.getSelectionModel().select(ROWS / 2));
        assertThat(looks.get()).isLessThan(FEW);
    }

    @Test
    void a_click_on_a_header_asks_for_an_order_and_orders_nothing_itself(FxRobot robot) {
        robot.interact(() -> grid.showRows(new CountedRows(false)));
        int before = looks.get();
        int questions = asked.get();
        robot.interact(() -> {
            TableColumn<Integer, ?> third = grid.getColumns().get(4);
            third.setSortType(TableColumn.SortType.DESCENDING);
            grid.getSortOrder().setAll(List.of(third));
        });
        assertThat(asked.get()).isGreaterThan(questions);
        assertThat(grid.sorts()).singleElement().satisfies(sort -> {
            assertThat(sort.column().name()).isEqualTo("x2");
            assertThat(sort.descending()).isTrue();
        });
        assertThat(looks.get() - before).isLessThan(FEW);
    }

    @Test
    void the_name_in_a_header_can_be_clicked(FxRobot robot) {
        robot.interact(() -> grid.showRows(new CountedRows(false)));
        robot.clickOn("x1");
        assertThat(grid.sorts()).singleElement().satisfies(sort -> assertThat(sort.descending())
                .isFalse());
        int questions = asked.get();
        robot.interact(() -> grid.showRows(new CountedRows(true)));
        assertThat(asked.get()).isEqualTo(questions);
        robot.clickOn("x1");
        assertThat(grid.sorts()).singleElement().satisfies(sort -> assertThat(sort.descending())
                .isTrue());
    }

    @Test
    void typing_below_a_header_asks_for_other_rows_and_looks_at_none(FxRobot robot) {
        robot.interact(() -> grid.showRows(new CountedRows(false)));
        int before = looks.get();
        robot.clickOn("#filter-x1").write("> 5");
        assertThat(grid.filters()).hasSize(1);
        assertThat(grid.sorts()).isEmpty();
        assertThat(looks.get() - before).isLessThan(FEW);
    }
}
