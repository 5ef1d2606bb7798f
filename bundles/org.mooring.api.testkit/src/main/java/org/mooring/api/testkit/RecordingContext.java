package org.mooring.api.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.provider.Drive;
import org.mooring.api.provider.ProviderContext;
import org.mooring.api.stream.ErrorRecord;

/** The command for which a provider works in a test: it keeps what the provider writes and asks. */
public final class RecordingContext implements ProviderContext {

    /** What was handed on by {@link #writeItem}. */
    public record Written(Object item, String path, boolean container) {}

    /** What was written, in order. */
    public final List<Written> written = new ArrayList<>();
    /** The errors that were reported, in order. */
    public final List<ErrorRecord> errors = new ArrayList<>();
    /** What {@link #shouldProcess} was asked, as {@code action: target}. */
    public final List<String> asked = new ArrayList<>();

    private final SessionState session;
    private final boolean yes;
    private final Predicate<String> selected;

    private RecordingContext(SessionState session, boolean yes, Predicate<String> selected) {
        this.session = session;
        this.yes = yes;
        this.selected = selected;
    }

    /** A command that lets everything be done. */
    public RecordingContext(SessionState session) {
        this(session, true, name -> true);
    }

    /** A command that says no to everything that would change something, as with -WhatIf. */
    public static RecordingContext thatSaysNo(SessionState session) {
        return new RecordingContext(session, false, name -> true);
    }

    /** A command that wants items of some names only, as with -Include. */
    public static RecordingContext thatSelects(SessionState session, Predicate<String> names) {
        return new RecordingContext(session, true, names);
    }

    @Override
    public SessionState session() {
        return session;
    }

    @Override
    public Drive drive() {
        return null;
    }

    @Override
    public boolean force() {
        return false;
    }

    @Override
    public String filter() {
        return null;
    }

    @Override
    public List<String> include() {
        return List.of();
    }

    @Override
    public List<String> exclude() {
        return List.of();
    }

    @Override
    public boolean selects(String name) {
        return selected.test(name);
    }

    @Override
    public Object credential() {
        return null;
    }

    @Override
    public List<Object> dynamicParameters() {
        return List.of();
    }

    @Override
    public void writeItem(Object item, String path, boolean container) {
        written.add(new Written(item, path, container));
    }

    @Override
    public void writeError(ErrorRecord error) {
        errors.add(error);
    }

    @Override
    public void writeWarning(String message) {}

    @Override
    public void writeVerbose(String message) {}

    @Override
    public boolean shouldProcess(String target, String action) {
        asked.add(action + ": " + target);
        return yes;
    }

    @Override
    public boolean shouldContinue(String query, String caption) {
        asked.add(caption + ": " + query);
        return yes;
    }

    @Override
    public boolean stopping() {
        return false;
    }
}
