package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.network.Topology;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
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

    /** Gives one neuron the ideal curve again. */
    public void makeIdeal(NeuronId id) {
        give(id, workbench.project().get().experiment().ideal());
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

    private void give(NeuronId id, ActivationCurve curve) {
        workbench.tune(new Object(), t -> t.withDrawn(t.drawn().with(id.layer(), id.neuron(), curve)));
    }

    /**
     * Asks for a curve file and reads it in the background.
     *
     * @param owner the window that asks
     * @param neuron which gets the file's first curve; with none, all neurons get its curves in turn
     */
    public void importFile(@Nullable Window owner, Optional<NeuronId> neuron) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import a curve: first column net input, then one output a column");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("Tables", "*.csv", "*.tsv", "*.txt", "*.dat"),
                        new ExtensionFilter("All files", "*.*"));
        File file = chooser.showOpenDialog(owner);
        if (file != null) {
            importFile(file.toPath(), neuron);
        }
    }

    /** Reads a curve file in the background. */
    public void importFile(Path file, Optional<NeuronId> neuron) {
        workbench.importCurves(file, neuron);
    }
}
