package org.mooring.shell.powershell.binder;

import java.util.List;

import org.mooring.dotnet.ClrType;
import org.mooring.dotnet.ClrTypes;
import org.mooring.shell.powershell.compile.Node;

/**
 * A parameter of a cmdlet, function or script block: what the binder must know of it.
 */
public final class ParameterInfo {

    /** The name of "in all parameter sets". */
    public static final String ALL_SETS = "__AllParameterSets";

    /** A position that says: by name only. */
    public static final int NAMED = Integer.MIN_VALUE;

    /** What the parameter is in one parameter set. */
    public record InSet(String set, boolean mandatory, int position, boolean fromPipeline, boolean fromPipelineByName,
            boolean fromRemaining, String helpMessage, boolean dontShow) {

        public boolean isAll() {
            return set.equals(ALL_SETS);
        }
    }

    private final String name;
    private final ClrType type;
    private final boolean anything;
    private final ClrType element;
    private final boolean anyElement;
    private final boolean isSwitch;
    private final List<String> aliases;
    private final List<InSet> sets;
    private final List<ArgumentRule> rules;
    private final int index;

    private final boolean mandatoryAnywhere;
    private final boolean takesPipeline;
    private final ArgumentRule[] variableRules;
    private Object initialValue;
    private Node defaultValue;
    private int slot = -1;
    private boolean typed;
    private boolean common;
    private boolean dynamic;
    private String obsolete;
    private List<Object> attributes = List.of();

    /** Allow attributes of a mandatory parameter. */
    private boolean allowNull;
    private boolean allowEmptyString;
    private boolean allowEmptyCollection;

    long setMask = -1;

    public ParameterInfo(int index, String name, ClrType type, boolean isSwitch, List<String> aliases, List<InSet> sets,
            List<ArgumentRule> rules) {
        this.index = index;
        this.name = name;
        this.type = type;
        this.anything = takesAnything(type);
        this.element = type.isArray() ? type.element() : null;
        this.anyElement = element != null && takesAnything(element);
        this.isSwitch = isSwitch;
        this.aliases = List.copyOf(aliases);
        this.sets = List.copyOf(sets);
        this.rules = List.copyOf(rules);
        this.mandatoryAnywhere = sets.stream().anyMatch(InSet::mandatory);
        this.takesPipeline = sets.stream().anyMatch(s -> s.fromPipeline() || s.fromPipelineByName());
        this.variableRules = rules.toArray(ArgumentRule[]::new);
    }

    /** Whether values of all types are of this one. */
    static boolean takesAnything(ClrType type) {
        return type == ClrTypes.OBJECT || type.fullName().equals("System.Management.Automation.PSObject");
    }

    /** Whether a value from the pipeline, without what is wrapped around it, is of the type, or of that of its elements: nothing is converted. */
    boolean fits(Object base) {
        return anything || base != null && (type.isInstance(base) || element != null && (anyElement || element.isInstance(base)));
    }

    public String name() {
        return name;
    }

    public ClrType type() {
        return type;
    }

    public boolean isSwitch() {
        return isSwitch;
    }

    public List<String> aliases() {
        return aliases;
    }

    public List<InSet> sets() {
        return sets;
    }

    /** Transformations, conversion and validation, in the order in which they are applied. */
    public List<ArgumentRule> rules() {
        return rules;
    }

    public int index() {
        return index;
    }

    /** The rules that stay with a script parameter's variable. */
    public ArgumentRule[] variableRules() {
        return variableRules;
    }

    /** What a script parameter's variable is when nothing was given and there is no default. */
    public Object initialValue() {
        return initialValue;
    }

    public ParameterInfo withInitialValue(Object value) {
        initialValue = value;
        return this;
    }

    /** A script parameter's default, or null. */
    public Node defaultValue() {
        return defaultValue;
    }

    public ParameterInfo withDefault(Node node) {
        defaultValue = node;
        return this;
    }

    /** Where a script parameter's variable stands. */
    public int slot() {
        return slot;
    }

    public ParameterInfo atSlot(int slot, boolean typed) {
        this.slot = slot;
        this.typed = typed;
        return this;
    }

    /** Whether it is one that the engine adds: ErrorAction and its like. */
    public boolean isCommon() {
        return common;
    }

    public ParameterInfo asCommon() {
        common = true;
        return this;
    }

    public boolean isDynamic() {
        return dynamic;
    }

    public ParameterInfo asDynamic() {
        dynamic = true;
        return this;
    }

    public boolean allowsNull() {
        return allowNull;
    }

    public boolean allowsEmptyString() {
        return allowEmptyString;
    }

    public boolean allowsEmptyCollection() {
        return allowEmptyCollection;
    }

    public ParameterInfo allowing(boolean nothing, boolean emptyString, boolean emptyCollection) {
        allowNull = nothing;
        allowEmptyString = emptyString;
        allowEmptyCollection = emptyCollection;
        return this;
    }

    /** The words of {@code [Obsolete()]}, null without it. */
    public String obsolete() {
        return obsolete;
    }

    public ParameterInfo obsolete(String words) {
        obsolete = words;
        return this;
    }

    /** The attributes as Get-Command shows them. */
    public List<Object> attributes() {
        return attributes;
    }

    /** All that is said of it as attributes: of its sets, other names, what is allowed and what is checked. */
    public List<Object> attributeObjects() {
        return ParameterAttributes.of(this);
    }

    public ParameterInfo withAttributes(List<Object> attributes) {
        this.attributes = attributes;
        return this;
    }

    /** What it is in the given set; null when it is not in it. */
    public InSet in(String set) {
        InSet all = null;
        for (InSet inSet : sets) {
            if (inSet.set().equalsIgnoreCase(set)) {
                return inSet;
            }
            if (inSet.isAll()) {
                all = inSet;
            }
        }
        return all;
    }

    /** The parameter sets that it is in, as bits of its command's; -1 for all. */
    public long setMask() {
        return setMask;
    }

    public boolean isMandatoryAnywhere() {
        return mandatoryAnywhere;
    }

    public boolean takesPipeline() {
        return takesPipeline;
    }

    public boolean isNamed(String wanted) {
        return name.equalsIgnoreCase(wanted) || aliases.stream().anyMatch(wanted::equalsIgnoreCase);
    }

    @Override
    public String toString() {
        return name;
    }
}
