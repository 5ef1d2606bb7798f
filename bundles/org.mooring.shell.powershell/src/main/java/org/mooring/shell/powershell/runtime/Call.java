package org.mooring.shell.powershell.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mooring.api.stream.InvocationInfo;
import org.mooring.api.stream.ScriptPosition;
import org.mooring.language.ast.Extent;
import org.mooring.shell.powershell.binder.ParameterInfo;
import org.mooring.shell.powershell.commands.CommandInfo;
import org.mooring.shell.powershell.errors.ExtentPosition;

/** How a command was called: what {@code $MyInvocation} and the errors of the command tell. */
public final class Call implements InvocationInfo {

    /** Stands for a parameter that was not bound. */
    public static final Object UNBOUND = new Object();

    private final CommandInfo command;
    private final String invocationName;
    private final Extent site;
    private int pipelineLength = 1;
    private int pipelinePosition = 1;
    private boolean expectingInput;
    private boolean internalOrigin = true;
    private ParameterInfo[] parameters;
    private Object[] bound;
    private Map<String, Object> boundMap;
    /** A bit for each of the first 64 parameters that was bound by its argument's position. */
    private long positionally;
    private List<Object> unbound = List.of();
    private ScriptPosition display;
    private boolean strict;
    private long historyId;

    public Call(CommandInfo command, String invocationName, Extent site) {
        this.command = command;
        this.invocationName = invocationName;
        this.site = site;
    }

    public Call at(int position, int length, boolean expectsInput) {
        this.pipelinePosition = position;
        this.pipelineLength = length;
        this.expectingInput = expectsInput;
        return this;
    }

    /** A client's own command, not a script's. */
    public Call fromRunspace() {
        internalOrigin = false;
        return this;
    }

    /** What was bound to each of {@code parameters}, {@link #UNBOUND} where nothing was. */
    public void bound(ParameterInfo[] parameters, Object[] values) {
        this.parameters = parameters;
        this.bound = values;
        this.boundMap = null;
    }

    /** An object from the pipeline is bound to a parameter, or no longer. */
    public void rebound(ParameterInfo parameter, Object value) {
        if (boundMap == null) {
            return;
        }
        if (value == UNBOUND) {
            boundMap.remove(parameter.name());
        } else {
            boundMap.put(parameter.name(), value);
        }
    }

    public void unbound(List<Object> arguments) {
        this.unbound = arguments;
    }

    /** What {@code $PSBoundParameters} is: the same dictionary each time it is asked for. */
    public Map<String, Object> boundParameters() {
        if (boundMap == null) {
            List<String> byPosition = new ArrayList<>();
            boundMap = new PSBoundParametersDictionary(byPosition);
            if (parameters != null) {
                for (int i = 0; i < parameters.length; i++) {
                    if (bound[i] != UNBOUND) {
                        boundMap.put(parameters[i].name(), bound[i]);
                        if (i < Long.SIZE && (positionally & 1L << i) != 0) {
                            byPosition.add(parameters[i].name());
                        }
                    }
                }
            }
        }
        return boundMap;
    }

    /** A parameter was bound by an argument's position. */
    public void boundPositionally(ParameterInfo parameter) {
        if (parameter.index() < Long.SIZE) {
            positionally |= 1L << parameter.index();
        }
    }

    /** Whether it is an advanced function's or a cmdlet's call. */
    public boolean parametersAreBoundStrictly() {
        return strict;
    }

    public Call strictly() {
        strict = true;
        return this;
    }

    public Extent site() {
        return site;
    }

    public CommandInfo info() {
        return command;
    }

    @Override
    public String commandName() {
        return command == null ? "" : command.name();
    }

    @Override
    public String commandType() {
        return command == null ? null : command.commandType();
    }

    @Override
    public String errorSource() {
        return command == null ? null : command.errorSource();
    }

    @Override
    public Object command() {
        return command;
    }

    @Override
    public List<Object> unboundArguments() {
        return unbound;
    }

    @Override
    public ScriptPosition position() {
        return site == null ? null : new ExtentPosition(site);
    }

    @Override
    public ScriptPosition displayPosition() {
        return display;
    }

    public void displayPosition(ScriptPosition position) {
        display = position;
    }

    @Override
    public String invocationName() {
        return invocationName == null ? "" : invocationName;
    }

    @Override
    public int pipelineLength() {
        return pipelineLength;
    }

    @Override
    public int pipelinePosition() {
        return pipelinePosition;
    }

    @Override
    public boolean expectingInput() {
        return expectingInput;
    }

    @Override
    public boolean internalOrigin() {
        return internalOrigin;
    }

    @Override
    public long historyId() {
        if (historyId == 0) {
            Engine engine = Engine.current();
            historyId = engine == null ? 0 : engine.history().nextId();
        }
        return historyId;
    }
}
