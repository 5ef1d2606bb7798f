package org.mooring.session;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mooring.api.credential.Identity;
import org.mooring.api.session.Observation;
import org.mooring.api.session.Observed;
import org.mooring.api.session.SessionEvent;
import org.mooring.api.session.SessionMessage;

/** Those who watch a session. Costs the session next to nothing while there is none. */
final class Observers {

    private final HostedSession session;
    private final SessionEvents events;
    private final Consumer<String> notice;
    private final List<HeldObservation> all = new CopyOnWriteArrayList<>();

    /** @param notice tells the session's owner something */
    Observers(HostedSession session, SessionEvents events, Consumer<String> notice) {
        this.session = session;
        this.events = events;
        this.notice = notice;
    }

    /** Lets somebody watch, who is not told apart from nobody by anything that this session does but saying so. */
    Observation observe(HostedSession own, Identity watcher) {
        HeldObservation observation = new HeldObservation(session, own, watcher);
        events.observed(session, watcher, own, "Watches the session '" + session.name() + "'.");
        all.add(observation);
        if (session.info().state().isOver()) {
            end("The session is over.");
        } else {
            notice.accept("User '" + watcher.user() + "' watches this session.");
            events.tell(SessionEvent.Kind.OBSERVED, session.info());
        }
        return observation;
    }

    void unobserve(HeldObservation observation, String why) {
        if (all.remove(observation)) {
            observation.end(why);
            events.unobserved(session, observation.watcher(), observation.own(), "Watches the session '" + session.name() + "' no more: " + why);
            if (!session.info().state().isOver()) {
                notice.accept("User '" + observation.watcher().user() + "' watches this session no more.");
                events.tell(SessionEvent.Kind.OBSERVED, session.info());
            }
        }
    }

    /** Nobody watches any more. */
    void end(String why) {
        all.forEach(observation -> unobserve(observation, why));
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


    private void each(Consumer<HeldObservation> action) {
        if (!all.isEmpty()) {
            all.forEach(action);
        }
    }
}
