package org.mooring.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mooring.object.Enumeration;
import org.mooring.object.MemberKind;
import org.mooring.object.Members;
import org.mooring.object.PSMember;
import org.mooring.object.PSObject;
import org.mooring.object.TypeNames;

/** The lines {@code class Name { Property = value }} of Format-Custom (ComplexViewObjectBrowser). */
final class ObjectDump {

    private static final int INDENT = 2;

    private final FormatRequest request;
    private final DisplayText text;
    private final List<FormatData.Line> lines = new ArrayList<>();

    ObjectDump(FormatRequest request, DisplayText text) {
        this.request = request;
        this.text = text;
    }

    List<FormatData.Line> of(Object value) {
        object(value, 0, request.depth(), request.properties());
        line(0, "");
        return lines;
    }

    private void line(int indent, String words) {
        lines.add(new FormatData.Line(indent, words));
    }

    private void object(Object value, int indent, int depth, List<PropertyParameter> properties) {
        Object base = PSObject.base(value);
        if (isLeaf(value) || depth < 0) {
            line(indent, text.of(value));
            return;
        }
        Iterator<?> elements = base instanceof Map<?, ?> ? DisplayText.elements(value) : Enumeration.of(value);
        if (elements != null) {
            elements(elements, indent, depth);
            return;
        }
        String name = TypeNames.of(value).isEmpty() ? "" : TypeNames.of(value).get(0);
        line(indent, "class " + name.substring(name.lastIndexOf('.') + 1));
        line(indent, "{");
        for (Map.Entry<String, Object> property : properties(value, properties).entrySet()) {
            property(property.getKey(), property.getValue(), indent + INDENT, depth);
        }
        line(indent, "}");
    }

    private void property(String name, Object value, int indent, int depth) {
        if (isLeaf(value) || depth <= 0 && Enumeration.of(value) == null) {
            line(indent, name + " = " + text.of(value));
            return;
        }
        line(indent, name + " = ");
        object(value, indent + INDENT, depth - 1, List.of());
    }

    private void elements(Iterator<?> elements, int indent, int depth) {
        line(indent, "[");
        while (elements.hasNext()) {
            Object element = elements.next();
            Iterator<?> inner = isLeaf(element) ? null : Enumeration.of(element);
            if (inner != null) {
                line(indent + INDENT, "");
                elements(inner, indent + 2 * INDENT, depth - 1);
            } else {
                object(element, indent + INDENT, depth - 1, List.of());
            }
        }
        line(indent, "]");
        line(indent, "");
    }

    private static boolean isLeaf(Object value) {
        Object base = PSObject.base(value);
        return base == null || PlainViews.isScalar(base) || Properties.names(value).isEmpty() && Enumeration.of(value) == null
            && !(base instanceof Map<?, ?>);
    }

    /** The object's own properties before those that type data adds. */
    private static List<String> ownFirst(Object value) {
        List<String> names = new ArrayList<>(DisplayProperties.of(value));
        names.sort(Comparator.comparing(name -> {
            PSMember member = Members.current().find(value, name);
            return member != null && member.kind() != MemberKind.Property && member.kind() != MemberKind.NoteProperty;
        }));
        return names;
    }

    private static Map<String, Object> properties(Object value, List<PropertyParameter> wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            ownFirst(value).forEach(name -> values.put(name, Properties.valueOrNull(value, name)));
        }
        for (PropertyParameter parameter : wanted) {
            for (PropertyExpression expression : parameter.expression().resolveExisting(value)) {
                values.put(parameter.isLabelled() ? parameter.label() : expression.toString(), expression.value(value));
            }
        }
        return values;
    }
}
