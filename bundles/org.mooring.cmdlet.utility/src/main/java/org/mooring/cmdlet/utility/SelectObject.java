package org.mooring.cmdlet.utility;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mooring.api.cmdlet.Cmdlet;
import org.mooring.api.cmdlet.DotNetType;
import org.mooring.api.cmdlet.Parameter;
import org.mooring.api.cmdlet.PipelineCmdlet;
import org.mooring.api.cmdlet.ValidateRange;
import org.mooring.object.AutomationNull;

/** Select-Object: takes some of the objects, some of their properties, or what a property holds. */
@Cmdlet(verb = "Select", noun = "Object", defaultParameterSet = "DefaultParameter",
    className = "Microsoft.PowerShell.Commands.SelectObjectCommand")
public final class SelectObject extends PipelineCmdlet {

    @Parameter(valueFromPipeline = true)
    @DotNetType("System.Management.Automation.PSObject")
    Object inputObject;

    @Parameter(parameterSets = {"DefaultParameter", "SkipLastParameter"}, position = 0)
    Object[] property;

    @Parameter(parameterSets = {"DefaultParameter", "SkipLastParameter"})
    String[] excludeProperty;

    @Parameter(parameterSets = {"DefaultParameter", "SkipLastParameter"})
    String expandProperty;

    @Parameter
    boolean unique;

    @Parameter
    boolean caseInsensitive;

    @Parameter(parameterSet = "DefaultParameter")
    @ValidateRange(min = 0, max = 2147483647)
    Integer last;

    @Parameter(parameterSet = "DefaultParameter")
    @ValidateRange(min = 0, max = 2147483647)
    Integer first;

    @Parameter(parameterSets = {"DefaultParameter", "SkipLastParameter"})
    @ValidateRange(min = 0, max = 2147483647)
    Integer skip;

    @Parameter(parameterSets = {"DefaultParameter", "IndexParameter"})
    boolean wait;

    @Parameter(parameterSet = "SkipLastParameter")
    @ValidateRange(min = 0, max = 2147483647)
    Integer skipLast;

    @Parameter(parameterSet = "IndexParameter")
    @ValidateRange(min = 0, max = 2147483647)
    int[] index;

    @Parameter(parameterSet = "SkipIndexParameter")
    @ValidateRange(min = 0, max = 2147483647)
    int[] skipIndex;

    private PropertySelection selection;
    private DistinctObjects distinct;
    private final Deque<Object> tail = new ArrayDeque<>();
    private int seen;
    private int taken;
    private java.util.Set<Integer> wanted;
    private int lastWanted;

    @Override
    protected void beginProcessing() {
        if (property != null || excludeProperty != null || expandProperty != null) {
            selection = new PropertySelection(this, context(), property, excludeProperty, expandProperty);
        }
        distinct = unique ? new DistinctObjects(caseInsensitive) : null;
        int[] indexes = index != null ? index : skipIndex;
        if (indexes != null) {
            wanted = new java.util.HashSet<>();
            for (int i : indexes) {
                wanted.add(i);
                lastWanted = Math.max(lastWanted, i);
            }
        }
    }

    @Override
    protected void processRecord() {
        if (inputObject == AutomationNull.VALUE || inputObject == null && !isBound("InputObject")) {
            return;
        }
        int place = seen++;
        if (wanted != null) {
            if (wanted.contains(place) == (index != null)) {
                emit(inputObject);
            }
            if (index != null && place >= lastWanted && !wait) {
                throw context().stopUpstream();
            }
            return;
        }
        int skipped = skip == null ? 0 : skip;
        if (skipLast != null) {
            if (place >= skipped) {
                tail.add(inputObject);
                if (tail.size() > skipLast) {
                    emit(tail.poll());
                }
            }
            return;
        }
        if (last != null) {
            takeEnds(skipped);
            return;
        }
        if (place < skipped) {
            return;
        }
        if (first == null) {
            emit(inputObject);
            return;
        }
        if (taken < first) {
            taken++;
            emit(inputObject);
        }
        if (taken >= first && !wait) {
            throw context().stopUpstream();
        }
    }

    /** With -Last, -First takes from the beginning, -Skip from the end. */
    private void takeEnds(int skipped) {
        if (first != null) {
            if (taken < first) {
                taken++;
                emit(inputObject);
                return;
            }
            skipped = 0;
        }
        tail.add(inputObject);
        if (tail.size() > last + skipped) {
            tail.poll();
        }
    }

    @Override
    protected void endProcessing() {
        if (last == null) {
            return;
        }
        int skipped = first != null || skip == null ? 0 : skip;
        for (int left = tail.size() - skipped; left > 0; left--) {
            emit(tail.poll());
        }
    }

    private void emit(Object value) {
        if (selection == null) {
            write(value);
        } else {
            selection.select(value, this::write);
        }
    }

    private void write(Object value) {
        if (distinct == null || distinct.add(value)) {
            writeObject(value);
        }
    }
}
