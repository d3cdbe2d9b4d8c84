package io.github.nafworkbench.view.curve;

import io.github.nafworkbench.curve.ActivationCurve;
import io.github.nafworkbench.curve.editing.CurveEdit;
import io.github.nafworkbench.curve.editing.KnotRange;
import io.github.nafworkbench.network.Curves;
import io.github.nafworkbench.workbench.NeuronId;
import io.github.nafworkbench.workbench.Workbench;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One gesture of a user on the curves of some neurons, such as a stroke from press to release: however often it changes
 * them, it is one undo step.
 */
public final class CurveGesture {
    private final Workbench workbench;
    private final Map<NeuronId, ActivationCurve> before;
    private final KnotRange range;
    private final CurveEdit afterwards;
    private final Curves drawnBefore;
    private Map<NeuronId, ActivationCurve> now;
    private Curves given;

    CurveGesture(Workbench workbench, Map<NeuronId, ActivationCurve> before, KnotRange range, CurveEdit afterwards) {
        this.workbench = workbench;
        this.before = before;
        this.now = before;
        this.range = range;
        this.afterwards = afterwards;
        this.drawnBefore = workbench.project().get().tuning().drawn();
        this.given = drawnBefore;
    }

    /** Makes of every curve as it was when the gesture began what the edit makes of it. */
    public void give(CurveEdit edit) {
        give(before, edit);
    }

    /** Edits every curve as this gesture has left it. */
    public void add(CurveEdit edit) {
        give(now, edit);
    }

    private void give(Map<NeuronId, ActivationCurve> from, CurveEdit edit) {
        CurveEdit whole = edit.then(afterwards);
        IdentityHashMap<ActivationCurve, ActivationCurve> known = new IdentityHashMap<>();
        List<List<ActivationCurve>> layers = new ArrayList<>();
        drawnBefore.layers().forEach(layer -> layers.add(new ArrayList<>(layer)));
        Map<NeuronId, ActivationCurve> next = new LinkedHashMap<>();
        from.forEach((id, curve) -> {
            ActivationCurve after = known.computeIfAbsent(curve, c -> whole.of(c, range));
            next.put(id, after);
            if (!after.equals(before.get(id))) {
                layers.get(id.layer()).set(id.neuron(), after);
            }
        });
        now = next;
        given = new Curves(layers);
        workbench.tune(this, t -> t.withDrawn(given));
    }

    /** Whether the curves are what this gesture made of them, so that it can go on. */
    public boolean latest() {
        return workbench.project().get().tuning().drawn().equals(given)
                && workbench.selection().neurons().get().equals(List.copyOf(before.keySet()));
    }

    /** Gives the gesture up, as if it had never been. */
    public void abandon() {
        boolean changed = !given.equals(drawnBefore);
        if (changed && workbench.project().get().tuning().drawn().equals(given)) {
            workbench.undo();
        }
    }
}
