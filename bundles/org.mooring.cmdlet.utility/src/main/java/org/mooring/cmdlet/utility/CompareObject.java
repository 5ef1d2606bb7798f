package org.mooring.cmdlet.utility;

import java.util.ArrayList;
import java.util.List;
import org.mooring.api.cmdlet.AllowEmptyCollection;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.dotnet.Turns;
import org.mooring.format.PropertyParameter;
import org.mooring.object.PSObject;

/** Compare-Object: what two sets of objects do not have in common. */
@Cmdlet(verb = "Compare", noun = "Object", className = "Microsoft.PowerShell.Commands.CompareObjectCommand")
public final class CompareObject extends PipelineCmdlet {

    @Parameter(mandatory = true, position = 0)
    @AllowEmptyCollection
    @DotNetType("System.Management.Automation.PSObject[]")
    Object[] referenceObject;

    @Parameter(mandatory = true, position = 1, valueFromPipeline = true)
    @AllowEmptyCollection
    @DotNetType("System.Management.Automation.PSObject[]")
    Object[] differenceObject;

    @Parameter
    @ValidateRange(min = 0, max = 2147483647)
    Integer syncWindow;

    @Parameter
    Object[] property;

    @Parameter
    boolean excludeDifferent;

    @Parameter
    boolean includeEqual;

    @Parameter
    boolean passThru;

    @Parameter
    String culture;

    @Parameter
    boolean caseSensitive;

    private static final String EQUAL = "==";
    private static final String DIFFERENCE_ONLY = "=>";
    private static final String REFERENCE_ONLY = "<=";

    private record Entry(Object value, Object[] keys) {}

    private final List<Entry> references = new ArrayList<>();
    private final List<Entry> unmatchedReferences = new ArrayList<>();
    private final List<Entry> unmatchedDifferences = new ArrayList<>();
    private List<PropertyParameter> properties;
    private final Turns turns = new Turns();
    private ObjectOrder order;
    private int next;

    @Override
    protected void beginProcessing() {
        properties = PropertyParameter.of(property, context(), PropertyParameter.Key.expression);
        order = new ObjectOrder(caseSensitive, culture);
        if (excludeDifferent && !isBound("IncludeEqual")) {
            includeEqual = true;
        }
    }

    @Override
    protected void processRecord() {
        if (references.isEmpty() && next == 0) {
            for (Object reference : referenceObject) {
                references.add(entry(reference));
            }
        }
        for (Object difference : differenceObject) {
            difference(entry(difference));
        }
    }

    private Entry entry(Object value) {
        return new Entry(value, ObjectOrder.keys(value, properties, this::writeError));
    }

    private void difference(Entry difference) {
        Entry reference = next < references.size() ? references.get(next) : null;
        next++;
        if (reference != null && order.sameKeys(reference.keys, difference.keys)) {
            emit(reference, EQUAL);
            return;
        }
        Entry earlier = take(unmatchedReferences, difference);
        if (earlier != null) {
            emit(earlier, EQUAL);
        } else {
            unmatchedDifferences.add(difference);
        }
        if (reference != null) {
            if (take(unmatchedDifferences, reference) != null) {
                emit(reference, EQUAL);
            } else {
                unmatchedReferences.add(reference);
            }
        }
        shrink();
    }

    private Entry take(List<Entry> entries, Entry wanted) {
        for (int i = 0; i < entries.size(); i++) {
            turns.reachOrStop();
            if (order.sameKeys(entries.get(i).keys, wanted.keys)) {
                return entries.remove(i);
            }
        }
        return null;
    }

    private void shrink() {
        int window = syncWindow == null ? Integer.MAX_VALUE : syncWindow;
        while (unmatchedDifferences.size() > window) {
            emit(unmatchedDifferences.remove(0), DIFFERENCE_ONLY);
        }
        while (unmatchedReferences.size() > window) {
            emit(unmatchedReferences.remove(0), REFERENCE_ONLY);
        }
    }

    @Override
    protected void endProcessing() {
        if (next == 0 && references.isEmpty() && referenceObject != null) {
            for (Object reference : referenceObject) {
                references.add(entry(reference));
            }
        }
        for (; next < references.size(); next++) {
            Entry reference = references.get(next);
            if (take(unmatchedDifferences, reference) != null) {
                emit(reference, EQUAL);
            } else {
                unmatchedReferences.add(reference);
            }
        }
        unmatchedDifferences.forEach(entry -> emit(entry, DIFFERENCE_ONLY));
        unmatchedReferences.forEach(entry -> emit(entry, REFERENCE_ONLY));
    }

    private void emit(Entry entry, String side) {
        if (side.equals(EQUAL) ? !includeEqual : excludeDifferent) {
            return;
        }
        PSObject result = passThru ? PSObject.of(entry.value) : new PSObject();
        if (!passThru && properties.isEmpty()) {
            result.set("InputObject", entry.value);
        } else if (!passThru) {
            for (int i = 0; i < properties.size(); i++) {
                result.set(properties.get(i).expression().toString(), ObjectOrder.shown(entry.keys[i]));
            }
        }
        result.set("SideIndicator", side);
        writeObject(result);
    }
}
