package io.github.nafworkbench.view.curvewindow;

import io.github.nafworkbench.view.Look;
import io.github.nafworkbench.view.NoticeBar;
import io.github.nafworkbench.view.curveeditor.CurveEditor;
import io.github.nafworkbench.workbench.Notice;
import io.github.nafworkbench.workbench.Workbench;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/** All pages of the curves window. */
public final class CurvePages extends BorderPane {
    /** Names of the pages, for {@link #open}. */
    public static final List<String> PAGES = List.of("editor", "library", "population", "dispersion", "chips");

    private final TabPane tabs = new TabPane();

    /** The pages of a workbench. */
    public CurvePages(Workbench workbench, Look look) {
        tabs.setId("curve-tabs");
        tabs.setAccessibleText("Pages");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .setAll(
                        tab("Editor", "editor", new CurveEditor(workbench, look)),
                        tab("Library", "library", new LibraryPage(workbench, look)),
                        tab("Population", "population", new PopulationPage(workbench, look)),
                        tab("Dispersion", "dispersion", new DispersionPage(workbench, look)),
                        tab("Chips", "chips", new ChipsPage(workbench, look)));
        getStyleClass().addAll("main-window", "data-window");
        setTop(new NoticeBar(workbench, Notice.Place.CURVE));
        setCenter(tabs);
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
}
