package io.github.nafworkbench.view.start;

import io.github.nafworkbench.data.feature.DatasetChoice;
import io.github.nafworkbench.data.sample.PublishedData;
import io.github.nafworkbench.data.sample.SampleData;
import io.github.nafworkbench.view.Sheet;
import io.github.nafworkbench.workbench.Workbench;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens the start page and the page of published data sets over the window, and does what is chosen there. */
public final class StartPages {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 600;

    private final Workbench workbench;
    private final StartPreferences preferences;
    private final Sheet sheet;
    private final Consumer<DatasetChoice> chooser;

    /**
     * No page is open yet.
     *
     * @param chooser lets the user choose a file and opens it
     */
    public StartPages(Workbench workbench, StartPreferences preferences, Sheet sheet, Consumer<DatasetChoice> chooser) {
        this.workbench = workbench;
        this.preferences = preferences;
        this.sheet = sheet;
        this.chooser = chooser;
        workbench.openedFile().addListener((source, old, now) -> now.ifPresent(preferences::opened));
    }

    /** Opens the start page unless the user does not want it at the start. */
    public void begin() {
        if (preferences.shownAtStart().get()) {
            start();
        }
    }

    /** Opens the start page. */
    public void start() {
        StartPage page =
                new StartPage(preferences, workbench.project().get().table().name(), new StartPage.Choices() {
                    @Override
                    public void open(SampleData sample) {
                        sheet.close();
                        workbench.open(sample);
                    }

                    @Override
                    public void open(Path file) {
                        sheet.close();
                        workbench.open(file);
                    }

                    @Override
                    public void chooseFile() {
                        chooser.accept(DatasetChoice.AUTOMATIC);
                    }

                    @Override
                    public void published() {
                        StartPages.this.published();
                    }
                });
        sheet.open("NAF Workbench", page, WIDTH, HEIGHT);
        page.focus();
    }

    /** Opens the page of published data sets. */
    public void published() {
        PublishedPage page = new PublishedPage(this::download, this::start);
        sheet.open("Published data sets", page, WIDTH, HEIGHT);
        page.focus();
    }

    /** Closes the page that is open. */
    public void close() {
        sheet.close();
    }

    private void download(PublishedData data) {
        chooser.accept(data.choice());
    }
}
