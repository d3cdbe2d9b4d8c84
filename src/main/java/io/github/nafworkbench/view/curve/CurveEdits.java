package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.AnalyticCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.workbench.Assignment;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.io.File;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What can be done to the curves of neurons besides drawing; every edit is one undo step. */
public final class CurveEdits {
    private final Workbench workbench;

    public CurveEdits(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Gives the selected neurons the ideal curve again. */
    public void makeIdeal() {
        AnalyticCurve ideal = workbench.project().get().experiment().ideal();
        workbench.tune(new Object(), t -> {
            Curves drawn = t.drawn();
            for (NeuronId id : workbench.selection().neurons().get()) {
                drawn = drawn.with(id.layer(), id.neuron(), ideal);
            }
            return t.withDrawn(drawn);
        });
    }

    /** Gives every neuron the ideal curve again. */
    public void makeAllIdeal() {
        workbench.tune(
                new Object(),
                t -> t.withDrawn(workbench.project().get().experiment().idealCurves()));
    }

    /** Gives every neuron the same curve. */
    public void giveAll(ActivationCurve curve) {
        Topology topology = workbench.project().get().experiment().topology();
        workbench.tune(new Object(), t -> t.withDrawn(Curves.uniform(topology, curve)));
    }

    /**
     * Asks for a curve file, which is read in the background and then shown.
     *
     * @param owner the window that asks
     * @param assignment who gets its curves, unless the user says otherwise
     */
    public void importFile(@Nullable Window owner, Assignment assignment) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import curves from a file of an instrument, a simulator or a digitiser");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("All files", "*"),
                        new ExtensionFilter(
                                "Curve files (*.csv, *.txt, *.dat, *.tsv, *.mdm, *.prn, *.plt, *.xlsx, *.xls, *.gz, *.zip)",
                                "*.csv",
                                "*.txt",
                                "*.dat",
                                "*.tsv",
                                "*.mdm",
                                "*.prn",
                                "*.plt",
                                "*.xlsx",
                                "*.xls",
                                "*.gz",
                                "*.zip"));
        open(chooser.showOpenDialog(owner), assignment);
    }

    /** Asks for a folder with a curve file for each device. */
    public void importFolder(@Nullable Window owner, Assignment assignment) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Import a folder with a curve file for each device");
        open(chooser.showDialog(owner), assignment);
    }

    private void open(@Nullable File file, Assignment assignment) {
        if (file != null) {
            workbench.library().opening().open(file.toPath(), assignment);
        }
    }
}
