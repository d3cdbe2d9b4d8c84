package io.github.nafworkbench.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nafworkbench.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReadingBarTest {
    @TempDir
    private Path folder;

    /** What the files' thread would do, left undone until the test does it. */
    private final Queue<Runnable> files = new ConcurrentLinkedQueue<>();

    private Workbench workbench;
    private MainPage page;

    @Start
    void start(Stage stage) {
        workbench = Bench.open(files::add);
        stage.setScene(MainPage.open(workbench, new Look()));
        stage.show();
        page = new MainPage(new FxRobot(), stage.getScene());
    }

    @Test
    void a_file_that_takes_long_to_read_is_shown_after_a_while_and_can_be_given_up(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("slow.csv"), "u,v\n1,2\n2,1\n3,4\n4,2\n5,1\n6,3\n");
        robot.interact(() -> {
            workbench.open(file);
            assertThat(page.has("#reading-bar")).isFalse();
        });
        Bench.until(() -> page.has("#reading-bar"));
        page.click("cancel-reading");
        assertThat(page.has("#reading-bar")).isFalse();
        files.forEach(Runnable::run);
        Bench.until(() -> workbench.working().get().isEmpty());
        assertThat(workbench.project().get().table().name()).isEqualTo("small.csv");
        assertThat(workbench.notices().all()).isEmpty();
    }
}
