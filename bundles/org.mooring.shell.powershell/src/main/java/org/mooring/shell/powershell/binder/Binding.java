package org.mooring.shell.powershell.binder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mooring.object.PSObject;
import org.mooring.shell.powershell.runtime.Call;

/** What of one call's parameters is bound so far, and which of their sets that leaves. */
final class Binding {

    final Call call;
    final Binder.Target target;
    final boolean script;
    private CommandParameters parameters;
    private Object[] bound;

    /** A bit for each set that may still be the one. */
    long sets;

    /** @param script whether the command is a script's: errors of conversion are named differently */
    Binding(CommandParameters parameters, Call call, Binder.Target target, boolean script) {
        this.parameters = parameters;
        this.call = call;
        this.target = target;
        this.script = script;
        this.bound = new Object[parameters.all().length];
        Arrays.fill(bound, Call.UNBOUND);
        this.sets = parameters.allSets();
    }

    CommandParameters parameters() {
        return parameters;
    }

    /** More parameters, which what is bound already brought with it. */
    void add(List<ParameterInfo> dynamic) {
        CommandParameters more = parameters.with(dynamic);
        Object[] all = new Object[more.all().length];
        Arrays.fill(all, Call.UNBOUND);
        for (ParameterInfo p : parameters.all()) {
            if (isBound(p)) {
                all[more.exact(p.name()).index()] = bound[p.index()];
            }
        }
        bound = all;
        parameters = more;
        sets = more.allSets();
        for (ParameterInfo p : more.all()) {
            if (isBound(p)) {
                sets &= p.setMask;
            }
        }
    }

    Object[] values() {
        return bound;
    }

    boolean isBound(ParameterInfo p) {
        return bound[p.index()] != Call.UNBOUND;
    }

    /** What is bound, by name. */
    Map<String, Object> byName() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (ParameterInfo p : parameters.all()) {
            if (isBound(p)) {
                map.put(p.name(), bound[p.index()]);
            }
        }
        return map;
    }

    /** Tells the call what is bound. */
    void tellCall() {
        call.bound(parameters.all(), bound);
    }

    /** Binds a value that fits, or does for now: null, and {@link Call#UNBOUND}. */
    void hold(ParameterInfo p, Object value) {
        bound[p.index()] = value;
    }

    Object fitted(ParameterInfo p, Object value, Argument argument) {
        return Coercion.apply(p, value, argument, call, script);
    }

    /** Binds a value, converted and checked. */
    void set(ParameterInfo p, Object value, Argument argument) {
        Object fits = fitted(p, value, argument);
        hold(p, fits);
        target.set(p, fits);
    }

    boolean isValid(ParameterInfo.InSet inSet) {
        return inSet.isAll() || (maskOf(inSet) & sets) != 0;
    }

    long maskOf(ParameterInfo.InSet inSet) {
        if (inSet.isAll()) {
            return -1;
        }
        long bit = 1;
        for (String name : parameters.setNames()) {
            if (name.equalsIgnoreCase(inSet.set())) {
                return bit;
            }
            bit <<= 1;
        }
        return 0;
    }

    /** Whether a value needs no conversion: it is of the parameter's type, or of its elements' type. */
    static boolean isOfType(ParameterInfo p, Object value) {
        Object base = PSObject.base(value);
        return p.fits(base) || p.type().isArray() && base instanceof Object[] values && values.length > 0
            && Arrays.stream(values).allMatch(one -> one != null && p.type().element().isInstance(PSObject.base(one)));
    }

    /** The sets whose mandatory parameters are all bound. */
    long satisfied() {
        long result = 0;
        for (long bit = 1; bit <= sets && bit > 0; bit <<= 1) {
            if ((sets & bit) != 0 && missing(bit).isEmpty()) {
                result |= bit;
            }
        }
        return result;
    }

    /** The mandatory parameters of a set that are not bound. */
    List<ParameterInfo> missing(long set) {
        List<ParameterInfo> missing = List.of();
        for (ParameterInfo p : parameters.mandatoryParameters()) {
            if (!isBound(p) && (p.setMask & set) != 0 && isMandatory(p, set)) {
                missing = missing.isEmpty() ? new ArrayList<>() : missing;
                missing.add(p);
            }
        }
        return missing;
    }

    private boolean isMandatory(ParameterInfo p, long set) {
        for (ParameterInfo.InSet inSet : p.sets()) {
            if (inSet.mandatory() && (inSet.isAll() || (maskOf(inSet) & set) != 0)) {
                return true;
            }
        }
        return false;
    }

    /** Those that are not bound of the set that it is, or of the default one where it may be several. */
    List<ParameterInfo> missing() {
        return missing(Long.bitCount(sets) == 1 || parameters.setNames().isEmpty() ? sets : parameters.defaultSetBit());
    }

    /** The name of the set that the arguments chose. */
    String setName() {
        long bits = sets & parameters.allSets();
        if (parameters.setNames().isEmpty()) {
            return ParameterInfo.ALL_SETS;
        }
        if (Long.bitCount(bits) == 1) {
            return parameters.setName(bits);
        }
        return (bits & parameters.defaultSetBit()) != 0 ? parameters.setName(parameters.defaultSetBit()) : ParameterInfo.ALL_SETS;
    }
}
