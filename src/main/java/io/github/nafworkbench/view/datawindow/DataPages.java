package io.github.nafworkbench.view.datawindow;

import io.github.nafworkbench.data.Column;
import io.github.nafworkbench.data.Table;
import io.github.nafworkbench.view.Labels;
import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.data.TableText;
import io.github.nafworkbench.workbench.TableStudy;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** All pages of the data window below its title. */
public final class DataPages extends BorderPane {
    /** Names of the pages, for {@link #open}. */
    public static final List<String> PAGES =
            List.of("rows", "columns", "scatter", "correlation", "target", "split", "scaling");

    private final TabPane tabs = new TabPane();
    private final ScatterPage scatter;
    private final TablePage table;
    private final Tab tableTab;
    private final Tab scatterTab;
    private final Label name = new Label();
    private final Label size = Labels.faint("");
    private Optional<Table> shown = Optional.empty();

    /** The pages; they fill when the workbench's study is watched. */
    public DataPages(Workbench workbench, Look look) {
        TableStudy study = workbench.study();
        this.scatter = new ScatterPage(study, look);
        this.table = new TablePage(study);
        this.tableTab = tab("Table", "rows", table);
        this.scatterTab = tab("Scatter", "scatter", scatter);
        tabs.setId("data-tabs");
        tabs.setAccessibleText("Pages");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .setAll(
                        tableTab,
                        tab("Columns", "columns", new ColumnsPage(study, look, this::inspect)),
                        scatterTab,
                        tab("Correlation", "correlation", new CorrelationPage(study, look, this::inspect)),
                        tab("Target", "target", new TargetPage(study, look)),
                        tab("Split", "split", new SplitPage(workbench, look, this::showTestRows)),
                        tab("Scaling", "scaling", new ScalingPage(workbench, look)));
        name.getStyleClass().add("sheet-title");
        name.setId("table-name");
        HBox header = new HBox(12, name, size);
        header.setAlignment(Pos.BASELINE_LEFT);
        header.getStyleClass().add("data-header");
        getStyleClass().addAll("main-window", "data-window");
        setTop(header);
        setCenter(tabs);
        study.subject().addListener((source, old, now) -> now.ifPresent(s -> entitle(s.table())));
    }

    /** Opens the page of that name, one of {@link #PAGES}. */
    public void open(String page) {
        tabs.getTabs().stream()
                .filter(tab -> page.equals(tab.getId()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    private static Tab tab(String title, String id, Node page) {
        Tab tab = new Tab(title, page);
        tab.setId(id);
        return tab;
    }

    private void entitle(Table now) {
        if (shown.filter(now::equals).isEmpty()) {
            shown = Optional.of(now);
            name.setText(now.name());
            size.setText(TableText.size(now));
        }
    }

    private void inspect(Column.Numbers column) {
        scatter.showAgainstTarget(column);
        tabs.getSelectionModel().select(scatterTab);
    }

    private void inspect(Column.Numbers x, Column.Numbers y) {
        scatter.show(x, y);
        tabs.getSelectionModel().select(scatterTab);
    }

    private void showTestRows() {
        table.showTestRows();
        tabs.getSelectionModel().select(tableTab);
    }
}
