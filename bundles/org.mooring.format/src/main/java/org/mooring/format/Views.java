package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.object.TypeNames;

/** The views of a session: PowerShell's own, with those that the session added before or after. */
public final class Views {

    private static final List<View> DEFAULTS = new ViewFile().read();
    private final List<View> first = new ArrayList<>();
    private final List<View> last = new ArrayList<>();

    /** Adds the views of a format file's XML. */
    public void add(String xml, boolean before) {
        List<View> added = FormatXml.read(xml);
        if (before) {
            first.addAll(0, added);
        } else {
            last.addAll(added);
        }
    }

    /** Those of the session. */
    public static Views of(SessionState session) {
        return SessionViews.of(session);
    }

    /**
     * The view for an object: of its most special type name that has one.
     *
     * @param kind null for any
     * @param name null for any
     */
    View find(Object target, View.Kind kind, String name) {
        List<String> types = TypeNames.of(target);
        View view = find(types, kind, name);
        if (view != null || types.isEmpty() || !types.get(0).startsWith("Deserialized.")) {
            return view;
        }
        return find(types.stream().map(t -> t.startsWith("Deserialized.") ? t.substring(13) : t).toList(), kind, name);
    }

    private View find(List<String> types, View.Kind kind, String name) {
        for (String type : types) {
            for (List<View> views : List.of(first, DEFAULTS, last)) {
                for (View view : views) {
                    if ((kind == null || view.kind() == kind) && (name == null || name.equalsIgnoreCase(view.name())) && isFor(view, type)) {
                        return view;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isFor(View view, String type) {
        for (String known : view.types()) {
            if (known.equalsIgnoreCase(type)) {
                return true;
            }
        }
        return false;
    }

    /** All views, for Get-FormatData. */
    List<View> all() {
        List<View> all = new ArrayList<>(first);
        all.addAll(DEFAULTS);
        all.addAll(last);
        return all;
    }
}
