package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.mooring.api.cmdlet.CmdletContext;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.stream.DotNetException;
import org.mooring.api.stream.ErrorCategory;
import org.mooring.api.stream.ErrorRecord;
import org.mooring.dotnet.ClrTypes;
import org.mooring.format.Properties;
import org.mooring.format.PropertyExpression;
import org.mooring.format.PropertyParameter;
import org.mooring.object.AutomationNull;
import org.mooring.object.Enumeration;
import org.mooring.object.PSObject;
import org.mooring.object.Wildcard;

/** What Select-Object makes of one object: an object with some of its properties, or the value of one. */
final class PropertySelection {

    private final PipelineCmdlet cmdlet;
    private final CmdletContext context;
    private final List<PropertyParameter> properties;
    private final List<Wildcard> excluded = new ArrayList<>();
    private final PropertyExpression expand;

    PropertySelection(PipelineCmdlet cmdlet, CmdletContext context, Object[] property, String[] exclude, String expand) {
        this.cmdlet = cmdlet;
        this.context = context;
        Object[] wanted = property == null && exclude != null && expand == null ? new Object[] {"*"} : property;
        this.properties = PropertyParameter.of(wanted, context, PropertyParameter.Key.name, PropertyParameter.Key.label,
            PropertyParameter.Key.expression);
        this.expand = expand == null ? null : PropertyExpression.of(expand);
        if (exclude != null) {
            for (String pattern : exclude) {
                excluded.add(Wildcard.of(pattern, true));
            }
        }
    }

    void select(Object value, Consumer<Object> out) {
        if (expand != null) {
            expand(value, out);
            return;
        }
        PSObject selected = new PSObject();
        boolean bag = value instanceof PSObject object && object.isBag() || value == null;
        String type = bag ? "System.Management.Automation.PSCustomObject" : ClrTypes.of(PSObject.base(value)).fullName();
        selected.typeNames(List.of("Selected." + type,
            "System.Management.Automation.PSCustomObject", "System.Object"));
        properties(value).forEach((name, held) -> add(selected, name, held, "AlreadyExistingUserSpecifiedPropertyNoExpand"));
        duplicates.forEach(name -> complain("AlreadyExistingUserSpecifiedPropertyNoExpand", name, value));
        out.accept(selected);
    }

    private final List<String> duplicates = new ArrayList<>();

    private Map<String, Object> properties(Object value) {
        duplicates.clear();
        Map<String, Object> found = new LinkedHashMap<>();
        java.util.Set<String> folded = new java.util.HashSet<>();
        for (PropertyParameter parameter : properties) {
            for (PropertyExpression expression : resolve(parameter.expression(), value)) {
                String name = parameter.isLabelled() && !parameter.label().isEmpty() ? parameter.label() : expression.toString();
                if (excluded.stream().anyMatch(pattern -> pattern.matches(name))) {
                    continue;
                }
                if (folded.add(name.toLowerCase(Locale.ROOT))) {
                    found.put(name, read(expression, value));
                } else {
                    duplicates.add(found.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name));
                }
            }
        }
        return found;
    }

    private static List<PropertyExpression> resolve(PropertyExpression expression, Object value) {
        String existing = expression.hasWildcards() || expression.script() != null ? null : Properties.find(value, expression.toString());
        return existing == null ? expression.resolve(value) : List.of(PropertyExpression.exactly(existing));
    }

    private static Object read(PropertyExpression expression, Object value) {
        try {
            Object held = expression.value(value);
            return held == AutomationNull.VALUE ? null : held;
        } catch (DotNetException failed) {
            return null;
        }
    }

    private void expand(Object value, Consumer<Object> out) {
        List<PropertyExpression> found = expand.resolveExisting(value);
        if (found.isEmpty()) {
            context.writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", "Property \"" + expand
                + "\" cannot be found."), "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, value));
            return;
        }
        if (found.size() > 1) {
            context.writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException", "Multiple properties"
                + " cannot be expanded."), "MutlipleExpandProperties", ErrorCategory.InvalidArgument, value));
            return;
        }
        Object held;
        try {
            held = found.get(0).value(value);
        } catch (DotNetException failed) {
            context.writeError(new ErrorRecord(failed, "PropertyEvaluationExpand", ErrorCategory.InvalidResult, value));
            return;
        }
        Iterator<?> elements = Enumeration.of(held);
        if (elements == null) {
            if (held != null) {
                out.accept(withProperties(held, value));
            }
            return;
        }
        elements.forEachRemaining(element -> out.accept(element == null ? null : withProperties(element, value)));
    }

    private Object withProperties(Object element, Object value) {
        if (properties.isEmpty()) {
            return element;
        }
        PSObject object = PSObject.of(element);
        properties(value).forEach((name, held) -> {
            if (Properties.find(object, name) != null) {
                complain("AlreadyExistingUserSpecifiedPropertyExpand", name, value);
            } else {
                object.set(name, held);
            }
        });
        List<String> names = new ArrayList<>(object.typeNames());
        if (!names.isEmpty() && !names.get(0).startsWith("Selected.")) {
            names.add(0, "Selected." + names.get(0));
            object.typeNames(names);
        }
        return object;
    }

    private void add(PSObject target, String name, Object value, String duplicateId) {
        if (target.hasNote(name)) {
            complain(duplicateId, name, target);
        } else {
            target.set(name, value);
        }
    }

    private void complain(String id, String name, Object target) {
        context.writeError(new ErrorRecord(new DotNetException("System.Management.Automation.PSArgumentException",
            "The property cannot be processed because the property \"" + name + "\" already exists."), id, ErrorCategory.InvalidOperation, target));
    }
}
