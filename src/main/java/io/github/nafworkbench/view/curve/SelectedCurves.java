package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.editing.CurveEdit;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The realised curves of the selected neurons, and the one way to edit them. */
public final class SelectedCurves {
    private final Workbench workbench;
    private final RealisedCurves realised = new RealisedCurves();
    private CurveEdit afterwards = (curve, range) -> curve;

    public SelectedCurves(Workbench workbench) {
        this.workbench = workbench;
    }

    /** What is done to every curve after each edit, such as to keep it monotone. */
    public void afterwards(CurveEdit edit) {
        afterwards = edit;
    }

    /** The curve of the primary neuron. */
    public Optional<ActivationCurve> primary() {
        return workbench.selected().get().map(this::curve);
    }

    /** The curves of all selected neurons but the primary one. */
    public List<ActivationCurve> others() {
        Optional<NeuronId> primary = workbench.selected().get();
        return workbench.selection().neurons().get().stream()
                .filter(id -> !primary.equals(Optional.of(id)))
                .map(this::curve)
                .toList();
    }

    /** The curve of a neuron. */
    public ActivationCurve curve(NeuronId id) {
        return all().curve(id.layer(), id.neuron());
    }

    private Curves all() {
        return realised.of(workbench.project().get().tuning());
    }

    /** Begins a gesture on the selected neurons' curves as they are now. */
    public CurveGesture begin(KnotRange range) {
        Map<NeuronId, ActivationCurve> before = new LinkedHashMap<>();
        workbench.selection().neurons().get().forEach(id -> before.put(id, curve(id)));
        return new CurveGesture(workbench, before, range, afterwards);
    }

    /** Edits all selected neurons' curves in one undo step. */
    public void edit(CurveEdit edit, KnotRange range) {
        begin(range).give(edit);
    }
}
