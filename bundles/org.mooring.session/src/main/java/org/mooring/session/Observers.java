package org.mooring.session;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mooring.api.session.Observed;
import org.mooring.api.session.SessionMessage;

/** Those who watch a session. Costs the session next to nothing while there is none. */
final class Observers {

    private final List<HeldObservation> all = new CopyOnWriteArrayList<>();

    void add(HeldObservation observation) {
        all.add(observation);
    }

    boolean remove(HeldObservation observation) {
        return all.remove(observation);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<HeldObservation> all() {
        return List.copyOf(all);
    }

    /** Who they are, each once. */
    List<String> users() {
        return all.isEmpty() ? List.of() : all.stream().map(observation -> observation.watcher().user()).distinct().toList();
    }

    void said(SessionMessage message) {
        each(observation -> observation.add(new Observed.Said(message), message.size()));
    }

    void started(UUID pipeline, String text, UnaryOperator<String> withoutSecrets) {
        if (!all.isEmpty()) {
            String shown = withoutSecrets.apply(text);
            each(observation -> observation.add(new Observed.Started(pipeline, shown), shown.length()));
        }
    }

    void ended(UUID pipeline, String outcome) {
        each(observation -> observation.add(new Observed.Ended(pipeline, outcome), 0));
    }

    void over(String reason) {
        each(observation -> observation.end(reason));
    }

    private void each(Consumer<HeldObservation> action) {
        if (!all.isEmpty()) {
            all.forEach(action);
        }
    }
}
