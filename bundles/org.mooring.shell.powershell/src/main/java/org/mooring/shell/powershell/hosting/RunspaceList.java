package org.mooring.shell.powershell.hosting;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The runspaces that a session's scripts have made and not disposed of, and the session's own, while anyone has them. */
final class RunspaceList {

    private final List<WeakReference<RunspaceObject>> made = new ArrayList<>();

    synchronized void add(RunspaceObject runspace) {
        made.add(new WeakReference<>(runspace));
    }

    synchronized void remove(RunspaceObject runspace) {
        made.removeIf(each -> each.get() == null || each.get() == runspace);
    }

    /** By their numbers. */
    synchronized List<RunspaceObject> all() {
        return made.stream().map(WeakReference::get).filter(Objects::nonNull).sorted(Comparator.comparingInt(RunspaceObject::id)).toList();
    }
}
