package org.mooring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mooring.object.Conversion;
import org.mooring.object.TypeNames;
import org.w3c.dom.Element;

/**
 * Which objects one of several entries of a view or a control is for (EntrySelectedBy), by PowerShell's TypeMatch.
 *
 * @param references none of the entry for all that no other one is for
 */
record EntrySelection(List<Reference> references) {

    private static final String DESERIALIZED = "Deserialized.";

    /** @param condition what must be true of the object, or null */
    private record Reference(List<String> types, View.Reader condition) {}

    static EntrySelection of(Element entry) {
        Element file = entry.getOwnerDocument().getDocumentElement();
        List<Reference> references = new ArrayList<>();
        for (Element selected : FormatXml.children(entry, "EntrySelectedBy")) {
            references(selected, null, file, references);
            for (Element condition : FormatXml.children(selected, "SelectionCondition")) {
                references(condition, FormatXml.reader(condition), file, references);
            }
        }
        return new EntrySelection(references);
    }

    private static void references(Element parent, View.Reader condition, Element file, List<Reference> references) {
        FormatXml.children(parent, "TypeName").forEach(type -> references.add(new Reference(List.of(type.getTextContent().trim()), condition)));
        FormatXml.children(parent, "SelectionSetName")
            .forEach(set -> references.add(new Reference(FormatXml.selectionSet(file, set.getTextContent().trim()), condition)));
    }

    boolean isForOthers() {
        return references.isEmpty();
    }

    /** The entry that is for an object: that of its most special type, else the one for all others, else null. */
    static <T> T choose(List<T> entries, Function<T, EntrySelection> selection, Object target) {
        List<String> names = TypeNames.of(target);
        T best = closest(entries, selection, names, target);
        if (best == null && !names.isEmpty() && names.get(0).startsWith(DESERIALIZED)) {
            List<String> original = names.stream().map(name -> name.startsWith(DESERIALIZED) ? name.substring(DESERIALIZED.length()) : name).toList();
            best = closest(entries, selection, original, target);
        }
        return best != null ? best : entries.stream().filter(entry -> selection.apply(entry).isForOthers()).findFirst().orElse(null);
    }

    private static <T> T closest(List<T> entries, Function<T, EntrySelection> selection, List<String> names, Object target) {
        T closest = null;
        int distance = Integer.MAX_VALUE;
        for (T entry : entries) {
            int of = selection.apply(entry).distance(names, target);
            if (of < distance) {
                closest = entry;
                distance = of;
            }
        }
        return closest;
    }

    private int distance(List<String> names, Object target) {
        int nearest = Integer.MAX_VALUE;
        for (Reference reference : references) {
            for (int i = 0; i < Math.min(names.size(), nearest); i++) {
                if (reference.types.stream().anyMatch(names.get(i)::equalsIgnoreCase)
                        && (reference.condition == null || Conversion.toBoolean(reference.condition.read(target)))) {
                    nearest = i;
                }
            }
        }
        return nearest;
    }
}
