package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.mooring.api.cmdlet.SessionState;
import org.mooring.api.stream.DotNetException;
import org.mooring.object.TypeNames;

/** The views of a session: PowerShell's own, with those that the session added before or after. */
public final class Views {

    private static final List<View> DEFAULTS = new ViewFile().read();
    private final List<View> first = new ArrayList<>();
    private final List<View> last = new ArrayList<>();

    /**
     * Adds the views of a format file's XML.
     *
     * @throws DotNetException where something is wrong in the file; nothing of it is added then
     */
    public void add(String file, String xml, boolean before) {
        List<String> errors = FormatFileRules.errors(xml, file);
        if (!errors.isEmpty()) {
            StringJoiner message = new StringJoiner("\n", "Errors occurred while loading the format data file: \n", "\n");
            errors.forEach(error -> message.add(", " + error));
            throw new DotNetException("System.Management.Automation.RuntimeException", message.toString());
        }
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
        return find(target, List.of(first, DEFAULTS, last),
            view -> !view.look().outOfBand() && (kind == null || view.kind() == kind) && (name == null || name.equalsIgnoreCase(view.name())));
    }

    /** The view for an object that stands by itself, whatever the form of those around it; or null. */
    View outOfBand(Object target) {
        return first.isEmpty() && last.isEmpty() ? null : find(target, List.of(first, last), view -> view.look().outOfBand());
    }

    private static View find(Object target, List<List<View>> all, Predicate<View> wanted) {
        List<String> types = TypeNames.of(target);
        View view = find(types, all, wanted);
        if (view != null || types.isEmpty() || !types.get(0).startsWith("Deserialized.")) {
            return view;
        }
        return find(types.stream().map(t -> t.startsWith("Deserialized.") ? t.substring(13) : t).toList(), all, wanted);
    }

    private static View find(List<String> types, List<List<View>> all, Predicate<View> wanted) {
        for (String type : types) {
            for (List<View> views : all) {
                for (View view : views) {
                    if (wanted.test(view) && isFor(view, type)) {
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
