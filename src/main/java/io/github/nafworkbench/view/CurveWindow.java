package io.github.nafworkbench.view;

import io.github.nafworkbench.view.curvewindow.CurvePages;
import io.github.nafworkbench.workbench.Workbench;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** The curves window, beside the main one. Made when it is first wanted. */
final class CurveWindow {
    private final SideWindow window;
    private final CurvePages pages;

    CurveWindow(Workbench workbench, Look look) {
        this.pages = new CurvePages(workbench, look);
        this.window = new SideWindow(workbench, look, new StackPane(pages), "Curves");
    }

    /** Opens it at a page, or brings it to the front. */
    void show(Window beside, String page) {
        pages.open(page);
        window.show(beside);
    }
}
